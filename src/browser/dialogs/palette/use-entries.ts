import { useQueryClient } from "@tanstack/react-query";
import { useState, useEffect } from "react";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import { useAddress } from "../../data/url/address.ts";
import { NO_FILTERS } from "../../data/url/no-filters.ts";
import type { ViewName } from "../../data/url/view-names.ts";
import { connectionStore } from "../../data/api/connection.ts";
import { useStore } from "../../ui/use-store.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { foldWords } from "#shared/format/fold.ts";
import { indexPages, type Listing } from "../../data/list/index/model-index.ts";
import { useKnownAliases } from "../../data/storage/names-query.ts";
import { useListing } from "../../data/list/use-listing.ts";
import { useWalk } from "../../data/list/use-walk.ts";
import { closeOverlayFirst, overlayOpener, closeOverlay } from "../overlay.ts";
import { commandsOf, type Command } from "./commands.ts";
import {
  aliasEntries,
  commandEntries,
  freeTextEntries,
  modelEntries,
  searchedText,
  type Entry,
  type EntryGroup,
} from "./entries.ts";
import type { FetchState } from "../../data/list/list-progress.ts";
import { formatCount } from "#shared/format/count.ts";
import { copyText } from "../../ui/copy-text.ts";

/**
 * The palette's typed text, initially `begun`, and its entries for that text, from the models loaded.
 */
export function useEntries(views: Readonly<Record<string, string>>, begun: string) {
  "use memo";
  const [typed, setTyped] = useState(begun);
  const [copied, copy] = useCopying();
  const [focused] = useState(focusedModel);
  const [address, setAddress] = useAddress();
  const opened = useOpenedId(address);
  const isLive = useStore(connectionStore)?.source.kind === "live";

  const walk = useWalk(address, () => false);
  const parsed = readModelName(typed);
  const words = foldWords(searchedText(typed, parsed));
  const names = useKnownAliases(address.workspace, words.length > 0 && walk.pages.length > 0)?.byId;
  const index = indexPages(
    walk.pages.map((page) => page.models),
    names,
  );
  const listing = useListing(index, { words, lines: [], sort: null });

  const searchList = (q: string) =>
    void setAddress({ ...NO_FILTERS, q, sort: null, view: null }, { history: "push" });
  const viewCommands = Object.entries(views).map(([view, name]): Command => ({
    name,
    ...(view === address.view && { hint: "current" }),
    run: () => {
      if (view === address.view) return;
      void setAddress({ view: view as ViewName, model: null }, { history: "push" });
    },
  }));
  const commands = commandsOf({
    address,
    setAddress,
    modelId: opened ?? focused,
    isLive,
  });
  const groups: EntryGroup[] = [
    { name: "Models", items: words.length > 0 ? modelEntries(index, listing) : [] },
    {
      name: "Known aliases; the API decides what they resolve to",
      items: aliasEntries(typed, names ?? PUBLISHED_ALIASES),
    },
    { name: "Views", items: commandEntries(typed, viewCommands) },
    { name: "Actions", items: commandEntries(typed, commands) },
    { name: "Search", items: freeTextEntries(typed, parsed, searchList) },
  ];
  const choose = ({ run, copies }: Entry) => {
    if (copies !== undefined) {
      void copy(copies);
      return;
    }
    closeOverlayFirst(() => run?.());
  };
  return {
    typed,
    onType: setTyped,
    choose,
    groups: groups.filter(({ items }) => items.length > 0),
    progress: copied ?? paletteProgress(words.length > 0 ? listing : null, index.size, walk.state),
  };
}

function useOpenedId({ model, betas, workspace }: ReturnType<typeof useAddress>[0]): string | null {
  const queryClient = useQueryClient();
  const { queryKey } = modelQueries.detail(model ?? "", { betas, workspace });
  return queryClient.getQueryData(queryKey)?.body.id ?? null;
}

/**
 * The model that had the focus when the palette was opened, by the focused link or the one in its
 * row; null for none.
 */
function focusedModel(): string | null {
  const focused = overlayOpener();
  const link = focused?.closest("tr")?.querySelector("a") ?? focused?.closest("a");
  return link ? new URL(link.href, location.href).searchParams.get("model") : null;
}

/** How many models the palette has found, of how many; empty before a search. */
function paletteProgress(
  listing: Pick<Listing, "length" | "searched"> | null,
  loaded: number,
  state: FetchState,
): string {
  if (listing === null) return "";
  if (state === "first") return "Loading models…";
  const { length, searched } = listing;
  if (searched < loaded) {
    return `${formatCount(length)} found, ${formatCount(searched)} of ${formatCount(loaded)} searched…`;
  }
  const found = `${formatCount(length)} ${length === 1 ? "model" : "models"} found`;
  return state === "complete" ? found : `${found} in the ${formatCount(loaded)} loaded so far`;
}

const DONE_MS = 900;

/** Copying from the palette: the message about the last copy, null before one, and the copy function. */
function useCopying() {
  const [said, setSaid] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(closeOverlay, DONE_MS);
    return () => clearTimeout(timer);
  }, [isDone]);

  const copy = async (text: string) => {
    const isCopied = (await copyText(text)) === "copied";
    setSaid(isCopied ? `Copied ${text}` : "The browser did not allow copying");
    setDone(isCopied);
  };
  return [said, copy] as const;
}
