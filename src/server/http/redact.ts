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
 * secret got there: as it is, or in a JSON text, or in a JSON text within one.
 */
export function redactor(secrets: readonly string[]): Redact {
  const known = formsOf(secrets);
  return (text) => {
    let clean = text;
    for (const secret of known) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, REDACTED);
    }
    return clean;
  };
}

/** Makes one secret out of several ASCII texts. */
export function secretOf(secrets: readonly string[]): Secret {
  const needles = formsOf(secrets).map((form) => Buffer.from(form));
  return {
    redact: redactor(secrets),
    isIn: (bytes) => needles.some((needle) => bytes.includes(needle)),
  };
}

/** Every way a secret is written, the longest first: a part of another must not break it up. */
function formsOf(secrets: readonly string[]): string[] {
  const escape = (text: string) => JSON.stringify(text).slice(1, -1);
  const forms = secrets.flatMap((secret) => [secret, escape(secret), escape(escape(secret))]);
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}
