import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";

/** Where recordings are, from the project's folder. */
export const RECORDED_FOLDER = "e2e/gateways/recorded";

/** How a request shows its key: in one header, in both, a wrong one in both, or none. */
export const KEYS = ["x-api-key", "bearer", "both", "wrong", "none"] as const;

const Answer = v.strictObject({
  /**
   * The path as it is sent, percent-encoding and all. `{id}` stands for one segment that holds no
   * slash, encoded or not, and `{rest}` for anything.
   */
  path: v.string(),
  /** Parameters that the request has to have; `{id}` is any value. Left out: whatever it has. */
  query: v.optional(v.record(v.string(), v.string())),
  /** Left out: however it shows its key, and a wrong one or none as well. */
  keys: v.optional(v.array(v.picklist(KEYS))),
  /** Whether `anthropic-version` is sent. Left out: either way. */
  version: v.optional(v.boolean()),
  /** A header that has to be missing. */
  without: v.optional(v.string()),
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  /** Null when the answer names none. */
  content_type: v.nullable(v.string()),
  /** Where a redirect leads, as a path. */
  location: v.optional(v.string()),
  /**
   * JSON. `{"$now":"seconds"}` stands for the time of the answer as a number, `{"$now":"Z"}` for the
   * same in ISO 8601 with that ending, and `{"$random":"prefix-"}` for a text that differs every
   * time; in texts `{id}` stands for the ID that was asked for, and `{target}` for path and query.
   */
  body: v.optional(v.unknown()),
  /** The body of an answer that is no JSON; placeholders in braces as above. */
  text: v.optional(v.string()),
});

const Recording = v.strictObject({
  name: v.string(),
  title: v.string(),
  /** Null for a hosted service and where only documentation was read. */
  version: v.nullable(v.string()),
  /** `run`: it was started and asked. `source`: its code, documentation or reports were read. */
  seen: v.picklist(["run", "source"]),
  source: v.string(),
  recorded_on: v.pipe(v.string(), v.isoDate()),
  /** What a base URL has to end with, such as `/anthropic`. */
  base_path: v.optional(v.string(), ""),
  /** What a request has to carry beside the key. */
  headers: v.optional(v.record(v.string(), v.string()), {}),
  facts: v.array(v.string()),
  /** The first that fits a request answers it. */
  answers: v.array(Answer),
});

/** What a server answers to one kind of request. */
export type RecordedAnswer = v.InferOutput<typeof Answer>;

/** What a server that calls itself compatible answers, as facts in a file of ours. */
export type Recording = v.InferOutput<typeof Recording>;

/** How a request shows its key. */
export type KeyKind = (typeof KEYS)[number];

/** What of a request decides its answer. */
export interface RecordedRequest {
  /** As it is sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly key: KeyKind;
  readonly hasVersion: boolean;
  readonly headers: Headers;
}

async function readRecording(name: string): Promise<Recording> {
  const text = await readFile(join(RECORDED_FOLDER, `${name}.json`), "utf8");
  return v.parse(Recording, JSON.parse(text));
}

/**
 * Reads all recordings, in the order of their names.
 *
 * @throws Error when one has another form
 */
export async function readRecordings(): Promise<readonly Recording[]> {
  const files = (await readdir(RECORDED_FOLDER)).filter((file) => file.endsWith(".json")).sort();
  return Promise.all(files.map((file) => readRecording(file.slice(0, -".json".length))));
}

/** The first answer that fits the request; undefined when the recording knows none. */
export function findAnswer(
  answers: readonly RecordedAnswer[],
  request: RecordedRequest,
): RecordedAnswer | undefined {
  return answers.find(
    ({ path, query, keys, version, without }) =>
      pattern(path).test(request.path) &&
      (keys === undefined || keys.includes(request.key)) &&
      (version === undefined || version === request.hasVersion) &&
      (without === undefined || !request.headers.has(without)) &&
      Object.entries(query ?? {}).every(([name, value]) => {
        const asked = request.query.get(name);
        return asked !== null && (value === "{id}" || asked === value);
      }),
  );
}

function pattern(path: string): RegExp {
  const source = path
    .split(/(\{id\}|\{rest\})/)
    .map((part) => {
      if (part === "{id}") return "(?:[^/%]|%(?!2[Ff]))+";
      return part === "{rest}" ? ".*" : escapePattern(part);
    })
    .join("");
  return new RegExp(`^${source}$`);
}

/** The source of a regular expression that matches this text and no other. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
