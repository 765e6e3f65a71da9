/** What API keys look like: ours, or one that a client mistook for a model ID. */
const KEY_SHAPE = /sk-ant-[\w-]*/g;
const REDACTED = "[redacted]";

/** Removes secrets from a text. */
export type Redact = (text: string) => string;

/** A secret that could turn up in what others send. */
export interface Secret {
  readonly redact: Redact;
  /** Whether it occurs in a text, given as bytes. */
  readonly isIn: (bytes: Buffer) => boolean;
}

/** Removes everything that looks like an API key from a text. */
export function withoutKeyShapes(text: string): string {
  return text.includes("sk-ant-") ? text.replace(KEY_SHAPE, REDACTED) : text;
}

/**
 * Makes a function that removes the given secrets from a text, wherever they came from.
 *
 * It runs on the final string of every body, message and log line, so it does not matter how a
 * secret got there. The configuration allows no secret that JSON would escape.
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

/** Makes a secret out of an ASCII text. */
export function secretOf(text: string): Secret {
  const needle = Buffer.from(text);
  return { redact: redactor([text]), isIn: (bytes) => bytes.includes(needle) };
}
