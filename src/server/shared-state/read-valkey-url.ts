import { accepted, refused, type Result } from "#shared/result.ts";

/** Where Valkey or Redis is, and how to sign in there. */
export interface ValkeyAddress {
  /** A name or an address; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly isEncrypted: boolean;
  /** Null for the default user. */
  readonly username: string | null;
  /** Null when none is needed. */
  readonly password: string | null;
  readonly database: number;
}

const DEFAULT_PORT = 6379;
const SCHEME = /^(?:redis|valkey)(s?):$/;
/** Servers have 16 unless told otherwise. */
const DATABASE = /^\/?(\d{0,4})\/?$/;

/** Reads `VALKEY_URL`; a refusal is the rest of a sentence, without any text of the address. */
export function readValkeyUrl(text: string): Result<ValkeyAddress, string> {
  if (/[?#\s]/.test(text) || !URL.canParse(text)) return refused(NOT_AN_ADDRESS);
  const { protocol, hostname, port, username, password, pathname } = new URL(text);
  const scheme = SCHEME.exec(protocol);
  const database = DATABASE.exec(pathname)?.[1];
  const credentials = decoded(username, password);
  if (scheme === null || hostname === "" || database === undefined || credentials === null) {
    return refused(NOT_AN_ADDRESS);
  }
  return accepted({
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? DEFAULT_PORT : Number(port),
    isEncrypted: scheme[1] === "s",
    ...credentials,
    database: Number(database),
  });
}

const NOT_AN_ADDRESS =
  "is not an address such as redis://host:6379 or rediss://user:password@host:6379/0, without query and fragment";

/** Percent-encoding undone; null where it is malformed. */
function decoded(
  username: string,
  password: string,
): Pick<ValkeyAddress, "username" | "password"> | null {
  try {
    return {
      username: decodeURIComponent(username) || null,
      password: decodeURIComponent(password) || null,
    };
  } catch {
    return null;
  }
}
