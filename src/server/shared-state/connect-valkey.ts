import { createClient, RESP_TYPES } from "@redis/client";
import { withinTime } from "../within-time.ts";
import type { ValkeyAddress } from "./read-valkey-url.ts";
import { silence } from "./reason-of.ts";
import { SCRIPTS } from "./scripts.ts";
import type { ValkeyClient } from "./valkey-client.ts";

/**
 * Connects once: a connection that is lost, or on which anything comes that is no reply, is closed
 * for good, and `onLost` says why. Only loaded where there is a `VALKEY_URL`.
 *
 * @param connectMs how long to wait for a connection and the sign-in on it
 * @throws what went wrong
 */
export async function connectValkey(
  { host, port, isEncrypted, username, password, database }: ValkeyAddress,
  onLost: (error: unknown) => void,
  connectMs: number,
): Promise<ValkeyClient> {
  const client = createClient({
    // What every server of the family speaks.
    RESP: 2,
    socket: {
      host,
      port,
      ...(isEncrypted && { tls: true }),
      connectTimeout: connectMs,
      reconnectStrategy: false,
    },
    ...(username !== null && { username }),
    ...(password !== null && { password }),
    database,
    name: "model-catalogue",
    disableOfflineQueue: true,
    maintNotifications: "disabled",
    scripts: SCRIPTS,
  });
  const bytes = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  let fault: unknown = null;
  const close = () => client.destroy();
  const fail = (error: unknown) => {
    fault ??= error;
    // After bytes that are no reply, the client would match the next replies to the wrong commands.
    close();
    onLost(error);
  };
  client.on("error", fail);
  // Nothing here is a reason to keep the process.
  client.unref();
  try {
    // The client's own limit ends with the TCP handshake, and someone may listen and never answer.
    await withinTime(connectMs, client.connect(), silence);
  } catch (error) {
    close();
    throw fault ?? error;
  }
  return {
    getBytes: (key, mostBytes) => bytes.getRange(key, 0, mostBytes - 1),
    setBytes: (key, value, ttlMs) =>
      client.set(key, value, { expiration: { type: "PX", value: ttlMs } }),
    takeToken: (keys, values) => client.takeToken(keys, values),
    failLogin: (keys, values) => client.failLogin(keys, values),
    succeedLogin: (keys, values) => client.succeedLogin(keys, values),
    close,
  };
}
