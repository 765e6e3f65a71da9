/** What came back for a request. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the text is no JSON. */
  readonly json: unknown;
}

const TIMEOUT_MS = 30_000;

/** Sends one GET and reads the whole answer; follows no redirect. */
export async function ask(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const response = await fetch(origin + path, {
    headers: { ...headers, "user-agent": "model-catalogue" },
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

/** The entries of a list, and null when the answer is no list. */
export function entriesOf(json: unknown): readonly unknown[] | null {
  const data = fieldOf(json, "data");
  return Array.isArray(data) ? (data as unknown[]) : null;
}

/** The IDs of a list in its order; entries without one are left out. */
export function idsOf(json: unknown): readonly string[] {
  return (entriesOf(json) ?? [])
    .map((entry) => fieldOf(entry, "id"))
    .filter((id) => typeof id === "string");
}

/** A field of an object; undefined for anything else. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
