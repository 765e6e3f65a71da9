import { isRequestable } from "#shared/contract/model-id.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { fold, foldWords } from "#shared/format/fold.ts";
import type { OtherNames } from "../../data/list/index/model-columns.ts";
import type { Listing, ModelIndex } from "../../data/list/index/model-index.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { PLATFORM_NAMES, type Platform } from "#shared/model-names/platforms.ts";
import type { Command } from "./commands.ts";

/** How many models are offered; the list itself shows all of them. */
const MODELS_MAX = 8;
const ALIASES_MAX = 4;

/** A line of the palette. */
export interface Entry {
  /** Unlike that of any other entry. */
  readonly key: string;
  readonly name: string;
  /** The text beside the name; null for none. */
  readonly hint: string | null;
  /** Whether the hint is an ID or alias, set in monospace. */
  readonly isHintCode?: true;
  /** Does it, after the palette has closed; left out where something is copied or a model opened. */
  readonly run?: (() => void) | undefined;
  /** The ID or alias of the model that it links to. */
  readonly model?: string | undefined;
  /** Text to copy, while the palette stays open to report the outcome. */
  readonly copies?: string | undefined;
}

/** Entries of a kind, under its name. */
export interface EntryGroup {
  readonly name: string;
  readonly items: readonly Entry[];
}

/** The best hits of a search, as entries. */
export function modelEntries(index: ModelIndex, { rows, length }: Listing): Entry[] {
  return Array.from({ length: Math.min(MODELS_MAX, length) }, (_, at) => {
    const model: ModelInfo = index.model(rows ? (rows[at] as number) : at);
    return {
      key: `model ${at} ${model.id}`,
      name: forDisplay(model.display_name || model.id),
      hint: forDisplay(model.id),
      isHintCode: true,
      model: model.id,
    };
  });
}

/** The aliases that match a text, and the model each is published, or known, to resolve to. */
export function aliasEntries(typed: string, known: OtherNames): Entry[] {
  const words = foldWords(typed);
  if (words.length === 0) return [];
  const found = [...known].flatMap(([id, aliases]) =>
    aliases.filter((alias) => isFound(alias, words)).map((alias) => ({ id, alias })),
  );
  return found.slice(0, ALIASES_MAX).map(({ id, alias }) => ({
    // Under other betas one name may have led to another model.
    key: `alias ${alias} ${id}`,
    name: alias,
    hint: forDisplay(id),
    isHintCode: true,
    model: alias,
  }));
}

/** The commands that match the typed text; all of them before anything is typed. */
export function commandEntries(typed: string, commands: readonly Command[]): Entry[] {
  const words = foldWords(typed);
  return commands
    .filter(({ name, keywords = "" }) => isFound(`${name} ${keywords}`, words))
    .map(({ hint = null, ...command }) => ({
      ...command,
      key: command.name,
      hint,
    }));
}

/**
 * What of a typed text to search the list for: of a platform's spelling the name that the API would be
 * asked for, else the text itself.
 */
export function searchedText(typed: string, parsed: ParsedName | null): string {
  const [name] = parsed === null || IN_WORDS.has(parsed.platform) ? [] : parsed.names;
  return name ?? typed;
}

/** Who spells names in words that the list is searched for as they are. */
const IN_WORDS = new Set<Platform>(["api", "other"]);

/** The entries for any text: search the list for it, or look it up in the API, in anyone's spelling. */
export function freeTextEntries(
  typed: string,
  parsed: ParsedName | null,
  searchList: (text: string) => void,
): Entry[] {
  const text = typed.trim();
  if (text === "") return [];
  const search: Entry = {
    key: "search",
    name: `Search the list for “${forDisplay(text)}”`,
    hint: null,
    run: () => searchList(text),
  };
  if (parsed === null && (!isRequestable(text) || /\s/.test(text))) return [search];
  const written = parsed?.written ?? text;
  return [
    search,
    {
      key: "look up",
      name: `Look up “${forDisplay(written)}”`,
      hint: lookUpHint(parsed),
      model: written,
    },
  ];
}

/** Whose spelling of which name it is; or who answers. */
function lookUpHint(parsed: ParsedName | null): string {
  const requestedName = parsed?.names[0] ?? null;
  const phrase = parsed && spellingPhrase(parsed, requestedName);
  if (parsed && requestedName === null) return PLATFORM_NAMES[parsed.platform];
  return phrase && requestedName !== null
    ? `${phrase} ${forDisplay(requestedName)}`
    : "asks the API";
}

function isFound(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
