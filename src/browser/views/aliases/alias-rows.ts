import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { TOOL_NAMES, type ToolName } from "#shared/model-names/tool-names.ts";
import type { AliasResolution } from "../../data/storage/known-aliases.ts";

/** A known name, and what is known about where it leads. */
export interface AliasRow {
  /** Unlike that of any other row: two tools may have one name. */
  readonly key: string;
  readonly name: string;
  /** Whose name it is, in the words of the page. */
  readonly owner: string;
  /** The ID that it leads to, as far as is known; null for no model, and for a short name that moves. */
  readonly id: string | null;
  /** The ID that it is published for; null for a name that is not. */
  readonly publishedId: string | null;
  /** The latest answer of the API; null without one. */
  readonly answer: AliasResolution | null;
  /** The short name of a tool, which the API is not asked about; null for any other name. */
  readonly tool: ToolName | null;
}

/** Whose name it is that no rule of a platform explains. */
const NO_PLATFORM = "No known platform";

/**
 * Every known name: first what has moved, then the published aliases, newest model first, then what was
 * found by this browser, and last the short names of tools.
 *
 * @param resolutions what the API has answered under the present request options, newest first
 */
export function aliasRows(resolutions: readonly AliasResolution[]): AliasRow[] {
  const answers = new Map(resolutions.toReversed().map((answer) => [answer.name, answer]));
  const published = [...PUBLISHED_ALIASES].flatMap(([id, names]) =>
    names.map((name) => rowOf(name, id, answers.get(name) ?? null)),
  );
  const isPublished = new Set(published.map(({ name }) => name));
  const resolved = [...answers.values()]
    .filter((answer) => !isPublished.has(answer.name) && isAlias(answer))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((answer) => rowOf(answer.name, null, answer));
  const ofApi = [...published, ...resolved];
  return [
    ...ofApi.filter(hasMoved),
    ...ofApi.filter((row) => !hasMoved(row)),
    ...TOOL_NAMES.map(toolRow),
  ];
}

/** Whether the latest check, or a look-up since, found another model behind the name than before. */
export function hasMoved({ answer }: AliasRow): boolean {
  return answer?.movedFrom !== undefined;
}

/** Whether the API has answered that it has no such model. */
export function isUnknown({ answer }: AliasRow): boolean {
  return answer !== null && answer.id === null;
}

/** Whether an answer is about an alias: neither an ID of its own, nor a guess that nothing answers to. */
function isAlias({ name, id, movedFrom }: AliasResolution): boolean {
  return movedFrom !== undefined || (id !== null && id !== name);
}

function rowOf(name: string, publishedId: string | null, answer: AliasResolution | null): AliasRow {
  return {
    key: name,
    name,
    owner: publishedId === null ? ownerOf(name) : PLATFORM_NAMES.api,
    id: answer ? answer.id : publishedId,
    publishedId,
    answer,
    tool: null,
  };
}

function ownerOf(name: string): string {
  const parsed = readModelName(name);
  return parsed === null ? NO_PLATFORM : PLATFORM_NAMES[parsed.platform];
}

function toolRow(tool: ToolName): AliasRow {
  const { name, owner, id } = tool;
  return { key: `${owner} ${name}`, name, owner, id, publishedId: null, answer: null, tool };
}
