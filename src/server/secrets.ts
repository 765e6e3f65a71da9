import type { Configuration } from "./configuration.ts";
import type { CustomHeader } from "./custom-headers.ts";
import { feedSecretsOf } from "./feeds/feed-secrets.ts";

/** A shorter text would be removed from unrelated ones. */
const SHORTEST_SECRET = 8;
/** One word of letters, such as `anthropic`: a setting, which also stands in IDs and owners. */
const PLAIN_WORD = /^[a-z]{1,20}$/i;
/** Headers whose values are public: dates, names of betas, what a client calls itself. */
const PUBLIC_NAMES = new Set(
  "accept accept-language anthropic-version anthropic-beta content-type user-agent".split(" "),
);
/** Keys of a JSON value whose texts are secrets of their own. */
const SECRET_KEY = /key|token|secret|password|credential|auth/i;
/** Between the parts of a value such as `Bearer …` or `name=…; other=…`. */
const SEPARATORS = /[\s;,=]+/;
/** A part of a value is a secret of its own from here on. */
const SHORTEST_PART = 16;

/** Every text of the configuration that must not appear in an answer, a log line or an error. */
export function secretsOf(configuration: Configuration): readonly string[] {
  const { accessToken, notify, valkey } = configuration;
  const password = valkey?.password ?? "";
  return [
    ...upstreamSecretsOf(configuration),
    ...(accessToken === null ? [] : secretsOfAccess(accessToken)),
    ...(notify === null ? [] : secretsOfWebhook(notify.url)),
    ...(password.length < SHORTEST_SECRET ? [] : [password]),
  ];
}

function secretsOfAccess(accessToken: string): string[] {
  const { feeds, badge } = feedSecretsOf(accessToken);
  return [accessToken, feeds, badge];
}

/** Whoever knows the path of a webhook can post to it; its host is no secret. */
function secretsOfWebhook({ pathname, search }: URL): string[] {
  const last = pathname.split("/").at(-1) ?? "";
  return [pathname + search, pathname, last].filter((text) => text.length >= SHORTEST_PART);
}

/** Those of them that are sent to the API, which could send them back. */
export function upstreamSecretsOf({
  apiKey,
  authToken,
  customHeaders,
}: Pick<Configuration, "apiKey" | "authToken" | "customHeaders">): readonly string[] {
  const keys = [apiKey, authToken].filter((key) => key !== null);
  return [...new Set([...keys, ...customHeaders.flatMap(secretsOfHeader)])];
}

function secretsOfHeader([name, value]: CustomHeader): string[] {
  if (PUBLIC_NAMES.has(name)) return [];
  return [value, ...(secretsInJson(value) ?? partsOf(value))].filter(
    (text) => text.length >= SHORTEST_SECRET && !PLAIN_WORD.test(text),
  );
}

function partsOf(value: string): string[] {
  return value.split(SEPARATORS).filter((part) => part.length >= SHORTEST_PART);
}

/** The texts under keys such as `api_key`, at any depth; null when the value is no JSON. */
function secretsInJson(value: string): string[] | null {
  const found: string[] = [];
  try {
    JSON.parse(value, (key, inner: unknown) => {
      if (typeof inner === "string" && SECRET_KEY.test(key)) found.push(inner);
      return inner;
    });
    return found;
  } catch {
    return null;
  }
}
