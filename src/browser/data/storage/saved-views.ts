import * as v from "valibot";
import { accepted, refused, type Result } from "#shared/result.ts";
import { createStore } from "../../ui/create-store.ts";
import { recall, remember } from "../../ui/device-storage.ts";
import { hasSavedViews, SAVED_VIEWS } from "./has-saved-views.ts";

/** What the list shows, under a name. */
export interface SavedView {
  readonly name: string;
  /** The query of its address, without the question mark and the open model. */
  readonly query: string;
}

/** Longer names are cut, in UTF-16 code units. */
export const VIEW_NAME_MAX = 60;
/** More views than this are not imported or saved; no menu holds more. */
export const VIEWS_MAX = 200;
/** How a file of views says that it is one. */
const FORMAT = "model-catalogue-views";

const Views = v.pipe(
  v.array(
    v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(VIEW_NAME_MAX)),
      query: v.pipe(v.string(), v.maxLength(8000)),
    }),
  ),
  v.maxLength(VIEWS_MAX),
);
const ViewsFile = v.object({ format: v.literal(FORMAT), views: Views });

/** The saved views in the order they were saved, and whether the browser stores them. */
export const savedViewsStore = createStore<{
  readonly views: readonly SavedView[];
  readonly isStored: boolean;
}>({ views: storedViews() ?? [], isStored: true });

// Another tab may save some, too.
addEventListener("storage", ({ key }) => {
  if (key === SAVED_VIEWS || key === null) {
    savedViewsStore.set({ views: storedViews() ?? [], isStored: true });
  }
});

/** Replaces the saved views by a function of them. */
export function updateViews(change: (views: readonly SavedView[]) => readonly SavedView[]): void {
  const before = savedViewsStore.get();
  const views = change((before.isStored ? storedViews() : null) ?? before.views);
  const text = JSON.stringify(views);
  remember(SAVED_VIEWS, text);
  savedViewsStore.set({ views, isStored: recall(SAVED_VIEWS) === text });
  hasSavedViews.set(true);
}

/** Adds a view, in the place of the one of the same name if there is one. */
export function saveView(view: SavedView): void {
  updateViews((views) =>
    views.some(({ name }) => name === view.name)
      ? views.map((other) => (other.name === view.name ? view : other))
      : [...views, view].slice(-VIEWS_MAX),
  );
}

/** The saved views as a file, to be read by `readViewsFile`. */
export function writeViewsFile(views: readonly SavedView[]): string {
  return `${JSON.stringify({ format: FORMAT, views }, null, 2)}\n`;
}

/** The views in the text of a file, or a sentence on why there are none. */
export function readViewsFile(text: string): Result<readonly SavedView[], string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused("This file is not JSON, so no view was imported.");
  }
  const file = v.safeParse(ViewsFile, json);
  if (file.success) return accepted(file.output.views);
  const isOfViews = v.is(v.object({ format: v.literal(FORMAT) }), json);
  return refused(
    isOfViews
      ? "This file of views is damaged: a view has no name or no query. No view was imported."
      : "This file is not an export of saved views, so no view was imported.",
  );
}

/**
 * Adds views to the saved ones. One that is there already is passed over; one whose name is taken gets
 * a number, so that nothing is overwritten.
 */
export function addViews(
  saved: readonly SavedView[],
  added: readonly SavedView[],
): { readonly views: readonly SavedView[]; readonly added: number; readonly renamed: number } {
  const views = [...saved];
  let renamed = 0;
  for (const { name, query } of added) {
    if (views.some((other) => other.name === name && other.query === query)) continue;
    if (views.length >= VIEWS_MAX) break;
    const free = freeName(name, views);
    if (free !== name) renamed += 1;
    views.push({ name: free, query });
  }
  return { views, added: views.length - saved.length, renamed };
}

function freeName(name: string, views: readonly SavedView[]): string {
  const isTaken = (wanted: string) => views.some((other) => other.name === wanted);
  let free = name;
  for (let number = 2; isTaken(free); number += 1) {
    const suffix = ` (${number})`;
    free = name.slice(0, VIEW_NAME_MAX - suffix.length) + suffix;
  }
  return free;
}

function storedViews(): readonly SavedView[] | null {
  try {
    const stored = v.safeParse(Views, JSON.parse(recall(SAVED_VIEWS) ?? "null"));
    return stored.success ? stored.output : null;
  } catch {
    return null;
  }
}
