/** What keys of the API look like, ours or one that a client mistook for a model ID. */
const KEY_SHAPE = /sk-ant-[\w-]*/g;
const REDACTED = "[redacted]";

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** A secret that could turn up in what others send. */
export interface Secret {
  readonly redact: Redact;
  /** Whether it stands in a text, given as its bytes. */
  readonly isIn: (bytes: Buffer) => boolean;
}

/** Takes everything that looks like a key of the API out of a text. */
export function withoutKeyShapes(text: string): string {
  return text.includes("sk-ant-") ? text.replace(KEY_SHAPE, REDACTED) : text;
}

/**
 * Makes a function that takes the given secrets out of a text, wherever they came from.
 *
 * It runs on the final string of every body, message and log line: how a secret got there is then
 * all the same. The configuration lets no secret hold what JSON would escape.
 */
export function redactor(secrets: readonly (string | null)[]): Redact {
  const known = secrets.filter((secret) => secret !== null);
  return (text) => {
    let clean = text;
    for (const secret of known) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, REDACTED);
    }
    return clean;
  };
}

/** Makes a secret of a text that is all ASCII. */
export function secretOf(text: string): Secret {
  const needle = Buffer.from(text);
  return { redact: redactor([text]), isIn: (bytes) => bytes.includes(needle) };
}
