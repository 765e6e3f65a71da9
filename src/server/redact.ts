/** What keys of the API look like, ours or one that a visitor mistook for a model ID. */
const KEY_SHAPE = /sk-ant-[\w-]*/g;

/**
 * Makes a function that takes the given secrets, and anything that looks like a key, out of a text.
 *
 * It runs on the final string of every message and log line, so it does not matter how it got there.
 */
export function redactor(secrets: readonly (string | null)[]): (text: string) => string {
  const known = secrets.filter((secret) => secret !== null);
  return (text) => {
    let clean = text;
    for (const secret of known) {
      if (clean.includes(secret)) clean = clean.replaceAll(secret, "[redacted]");
    }
    return clean.includes("sk-ant-") ? clean.replace(KEY_SHAPE, "[redacted]") : clean;
  };
}
