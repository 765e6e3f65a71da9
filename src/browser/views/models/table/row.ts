import type { ModelInfo } from "#shared/contract/model-info.ts";
import { DATE_LOCALE, formatAge, formatDay, timeOf } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { lifecycleStatement } from "#shared/model-info/lifecycle-statement.ts";
import { formatTokensCompact } from "#shared/format/tokens.ts";
import { rowTemplate } from "./row-template.ts";

/** A part of a text as [start, end) in UTF-16 units. */
type Span = readonly [start: number, end: number];

/** What all rows on the screen have in common. */
export interface RowSetting {
  /** The present, in milliseconds of the Unix epoch. */
  readonly now: number;
  /** Where a text holds what was searched for; null when nothing is. The same value means the same. */
  readonly marksOf: ((text: string) => readonly Span[]) | null;
  /** What stands before the ID in the address of a model. */
  readonly linkStart: string;
}

/** What is true of one row beside its model. */
export interface RowState {
  /** The place in the list, from 0. */
  readonly place: number;
  readonly isOpen: boolean;
  readonly isTicked: boolean;
  /** Whether Tab reaches what is in this row. */
  readonly isTabbable: boolean;
}

/** One row of the list, to be filled again and again. */
export interface Row {
  readonly element: HTMLTableRowElement;
  /** Fills the row; what is as it was costs a look. */
  readonly show: (model: ModelInfo, state: RowState, setting: RowSetting) => void;
}

const templates = new Map<boolean, HTMLTableRowElement>();

/** An empty row: one line of six cells, or two lines of two where the list is narrow. */
export function createRow(isNarrow: boolean): Row {
  const template = templates.get(isNarrow) ?? rowTemplate(isNarrow);
  templates.set(isNarrow, template);
  const element = template.cloneNode(true) as HTMLTableRowElement;
  const find = (selector: string) => element.querySelector<HTMLElement>(selector);
  const part = (selector: string) => find(selector) as HTMLElement;
  const [tick, link, name, id, released, day, age, badge, stage, stageDay] = [
    part("input") as HTMLInputElement,
    part("a"),
    part("a bdi"),
    part("code bdi"),
    part("time"),
    part("time bdi"),
    part(".age"),
    part(".badge"),
    part(".badge bdi"),
    part(".badge bdi bdi"),
  ];
  const tokens = [find("[data-column=context] span"), find("[data-column=output] span")];
  const reachable = element.querySelectorAll<HTMLElement>("input, a, button, .exact");
  let model: ModelInfo | null = null;
  let setting: RowSetting | null = null;
  let state: Partial<RowState> = { isOpen: false };

  const showName = (next: ModelInfo, { marksOf, linkStart }: RowSetting) => {
    showText(name, next.display_name || next.id, marksOf);
    showText(id, next.id, marksOf);
    link.setAttribute("href", linkStart + encodeURIComponent(next.id));
    tick.ariaLabel = `Compare ${name.textContent}`;
  };
  const showDates = (next: ModelInfo, now: number) => {
    showReleased({ released, day, age }, next.created_at, now);
    const { tone, text } = lifecycleStatement(next, now);
    setAttribute(badge, "data-tone", tone);
    const words = forDisplay(text);
    const retires = dayText(next.retires_at);
    const isDated = retires !== "" && words.endsWith(retires);
    setData(stage.firstChild, isDated ? words.slice(0, -retires.length) : words);
    setText(stageDay, isDated ? retires : "");
  };

  return {
    element,
    show(next, nextState, nextSetting) {
      const isOther = next !== model;
      if (isOther || nextSetting !== setting) {
        showName(next, nextSetting);
        showDates(next, nextSetting.now);
      }
      if (isOther) {
        showTokens(tokens[0] ?? null, next.max_input_tokens);
        showTokens(tokens[1] ?? null, next.max_tokens);
      }
      [model, setting] = [next, nextSetting];
      if (nextState.place !== state.place) {
        // Row 1 is the head of the table.
        element.setAttribute("aria-rowindex", String(nextState.place + 2));
        element.setAttribute("data-row", String(nextState.place));
      }
      if (nextState.isOpen !== state.isOpen) {
        element.classList.toggle("row-open", nextState.isOpen);
        setAttribute(link, "aria-current", nextState.isOpen ? "true" : null);
      }
      // The reader may have changed it.
      if (tick.checked !== nextState.isTicked) tick.checked = nextState.isTicked;
      if (nextState.isTabbable !== state.isTabbable) {
        for (const one of reachable) one.tabIndex = nextState.isTabbable ? 0 : -1;
      }
      state = nextState;
    },
  };
}

type ReleasedParts = Readonly<Record<"released" | "day" | "age", HTMLElement>>;

function showReleased({ released, day, age }: ReleasedParts, createdAt: string, now: number) {
  const time = timeOf(createdAt);
  const isKnown = !Number.isNaN(time);
  released.classList.toggle("row-unknown", !isKnown);
  setText(day, dayText(createdAt) || "Unknown");
  setAttribute(day, "lang", isKnown ? DATE_LOCALE : null);
  setText(age, isKnown ? ` · ${formatAge(time, now)}` : "");
  released.classList.toggle("exact", isKnown);
  setAttribute(released, "datetime", isKnown ? createdAt : null);
}

/** A day in words; empty where there is none. */
function dayText(value: string | null | undefined): string {
  const time = timeOf(value);
  return Number.isNaN(time) ? "" : formatDay(time);
}

function showTokens(element: HTMLElement | null, count: number | null | undefined): void {
  if (!element) return;
  const isReported = typeof count === "number";
  element.classList.toggle("row-none", !isReported);
  if (isReported) setText(element, formatTokensCompact(count));
  else element.replaceChildren(...notReported());
}

/** A dash for the eye, and words for whoever does not see it. */
function notReported(): readonly Element[] {
  const [dash, words] = [document.createElement("span"), document.createElement("span")];
  dash.ariaHidden = "true";
  dash.textContent = "—";
  words.className = "sr-only";
  words.textContent = "Not reported";
  return [dash, words];
}

/** A text of the catalogue, which is not to be trusted, with what was searched for marked. */
function showText(element: HTMLElement, text: string, marksOf: RowSetting["marksOf"]): void {
  const shown = forDisplay(text);
  const spans = marksOf?.(shown) ?? [];
  if (spans.length === 0) setText(element, shown);
  else {
    const parts = spans.flatMap(([start, end], at) => {
      const mark = document.createElement("mark");
      mark.textContent = shown.slice(start, end);
      return [shown.slice(spans[at - 1]?.[1] ?? 0, start), mark];
    });
    element.replaceChildren(...parts, shown.slice(spans.at(-1)?.[1] ?? 0));
  }
}

/** Changes the text in the node that holds it, when there is just one. */
function setText(element: HTMLElement, text: string): void {
  const { firstChild } = element;
  if (element.childNodes.length === 1 && firstChild instanceof Text) setData(firstChild, text);
  else element.textContent = text;
}

/** A text that is set is laid out, even if it is the same. */
function setData(node: Node | null, text: string): void {
  if (node instanceof Text && node.data !== text) node.data = text;
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
