/** A response that was read to its end, and how long that took. */
export interface Received {
  readonly response: Response;
  readonly text: string;
  /** The value of the JSON text; undefined, which fits no schema, when it was not JSON. */
  readonly body: unknown;
  /** From the request to the parsed body, in milliseconds. */
  readonly durationMs: number;
  /** When it was complete, in milliseconds of the Unix epoch. */
  readonly receivedAt: number;
}

/**
 * Sends a request to our own server, and tells nobody: `ask` does both.
 *
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
export async function send(
  path: string,
  headers?: Headers,
  signal?: AbortSignal,
): Promise<Received> {
  const sentAt = performance.now();
  const response = await fetch(path, { ...(headers && { headers }), ...(signal && { signal }) });
  const text = await response.text();
  const body = parseJson(text);
  const durationMs = performance.now() - sentAt;
  return { response, text, body, durationMs, receivedAt: Date.now() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
