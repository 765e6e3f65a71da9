import { createHmac, scryptSync, timingSafeEqual } from "node:crypto";
import type { Configuration } from "../configuration.ts";
import type { Credentials } from "../source/upstream/request-headers.ts";

/** Changes with the form of what is stored, so that two versions never read each other's. */
const FORMAT = 1;
const SEAL_BYTES = 32;

/** What keeps the servers of one deployment apart from all others at the same Valkey. */
export interface Tenant {
  /** A name that tells only those who know this configuration what it stands for. */
  readonly keyFor: (kind: string, text: string) => string;
  /** A value with a seal, which no one else can make, and which fits this key only. */
  readonly seal: (key: string, value: Uint8Array) => Buffer;
  /** The value without its seal; null when that is not ours. */
  readonly unseal: (key: string, sealed: Buffer) => Buffer | null;
}

/**
 * Servers with the same credentials, base URL and access token are one tenant.
 *
 * All names and seals come from one secret. Trying out guesses of a short token or key against it is
 * made as slow as for a stored password.
 */
export function createTenant(
  configuration: Credentials & Pick<Configuration, "accessToken">,
): Tenant {
  const { baseUrl, apiKey, authToken, customHeaders, accessToken } = configuration;
  const identity = JSON.stringify([String(baseUrl), apiKey, authToken, customHeaders, accessToken]);
  const secret = scryptSync(identity, "model-catalogue shared state", SEAL_BYTES);
  const sealOf = (key: string, value: Uint8Array) =>
    createHmac("sha256", secret).update(`value ${key}\n`).update(value).digest();

  return {
    keyFor: (kind, text) => {
      const name = createHmac("sha256", secret).update(`${kind} ${text}`).digest("base64url");
      return `model-catalogue:${FORMAT}:${kind}:${name}`;
    },
    seal: (key, value) => Buffer.concat([sealOf(key, value), value]),
    unseal: (key, sealed) => {
      if (sealed.length < SEAL_BYTES) return null;
      const value = sealed.subarray(SEAL_BYTES);
      return timingSafeEqual(sealOf(key, value), sealed.subarray(0, SEAL_BYTES)) ? value : null;
    },
  };
}
