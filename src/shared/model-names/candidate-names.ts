import { isModelId } from "../contract/model-id.ts";

/** How many names the API is asked about at a time. */
export const CANDIDATES_MAX = 8;
/** Of those, how many may be names that led here before; the others follow from the ID. */
const PROVEN_MAX = 4;
/** No name that can be asked about is longer, and nothing is derived from an ID that is. */
const ID_MAX = 128;

const DATE = /[-@](\d{8})$/;
/** `claude-` `opus` `4-5` */
const WORD_FIRST = /^([a-z]+-)([a-z]+)-(\d{1,2}(?:[-.]\d{1,2})?)$/i;
/** `claude-` `3-5` `sonnet` */
const VERSION_FIRST = /^([a-z]+-)(\d{1,2}(?:[-.]\d{1,2})?)-([a-z]+)$/i;

/** Names that were come across, from which candidates may be taken. */
export interface SeenNames {
  /** Those that led to this model when they were last asked about, or are documented to. */
  readonly proven: readonly string[];
  /** Those that answers have named: IDs of lists, and models to fall back to. */
  readonly named: Iterable<string>;
}

/**
 * The names that may lead to a model: no claim, only what is worth asking, most likely first.
 *
 * At most `CANDIDATES_MAX`, each once, none of them the ID itself, and all of them can be asked about.
 * @see https://platform.claude.com/docs/en/about-claude/models/overview for the shapes of aliases
 */
export function candidateNames(id: string, { proven, named }: SeenNames): string[] {
  const likely = [...proven.slice(0, PROVEN_MAX), ...shapesOf(id)];
  const candidates = new Set<string>();
  for (const name of likely) if (name !== id && isModelId(name)) candidates.add(name);
  const isAlike = createLikeness(id);
  for (const name of [...proven.slice(PROVEN_MAX), ...(isAlike ? named : [])]) {
    if (candidates.size >= CANDIDATES_MAX) break;
    if (name === id || !isModelId(name)) continue;
    if (proven.includes(name) || isAlike?.(name)) candidates.add(name);
  }
  return [...candidates].slice(0, CANDIDATES_MAX);
}

/** The names that follow from the shape of an ID, as aliases have been formed so far. */
function shapesOf(id: string): string[] {
  if (id.length > ID_MAX) return [];
  const stem = stemOf(id);
  const date = DATE.exec(id)?.[0] ?? "";
  const turned = turn(stem);
  const shapes = [stem, `${stem}-latest`];
  if (/-\d$/.test(stem) && !/\d-\d$/.test(stem)) shapes.push(`${stem}-0`);
  if (/\D-\d-0$/.test(stem)) shapes.push(stem.slice(0, -2));
  if (turned !== null) shapes.push(`${turned}${date}`, turned, `${turned}-latest`);
  if (/\d-\d/.test(stem)) shapes.push(stem.replace(/(\d)-(\d)/, "$1.$2"));
  if (/\d\.\d/.test(stem)) shapes.push(stem.replace(/(\d)\.(\d)/, "$1-$2"));
  if (stem.endsWith("-preview")) shapes.push(stem.slice(0, -"-preview".length));
  return shapes;
}

/** A name without a date, and without `-latest`, at its end. */
function stemOf(name: string): string {
  return name.replace(DATE, "").replace(/-latest$/, "");
}

/** `claude-opus-4` for `claude-4-opus`, and the other way round; null for any other shape. */
function turn(stem: string): string | null {
  const [, maker = "", word = "", version = ""] = WORD_FIRST.exec(stem) ?? [];
  if (maker !== "") return `${maker}${version}-${word}`;
  const [, before = "", number = "", line = ""] = VERSION_FIRST.exec(stem) ?? [];
  return before === "" ? null : `${before}${line}-${number}`;
}

/** Tells names of the same model apart from all others; null for an ID that is like no other. */
function createLikeness(id: string): ((name: string) => boolean) | null {
  if (id.length > ID_MAX) return null;
  const [family, date] = [familyOf(id), DATE.exec(id)?.[1]];
  return (name) => {
    const dated = DATE.exec(name)?.[1];
    // Another date is another snapshot.
    return (dated === undefined || dated === date) && familyOf(name) === family;
  };
}

/** The parts of a name in no order, so that `claude-3-5-sonnet` and `claude-sonnet-3.5` are one. */
function familyOf(name: string): string {
  const parts = stemOf(name).toLowerCase().split(/[-.]/);
  if (parts.at(-1) === "0") parts.pop();
  return parts.toSorted().join("-");
}
