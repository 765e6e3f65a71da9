import { DEFAULT_LIFECYCLES, LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { Address, SetAddress } from "../../data/url/address.ts";
import { isFiltered, NO_FILTERS } from "../../data/url/no-filters.ts";
import { savedViewsStore } from "../../data/storage/saved-views.ts";
import { showView } from "../../data/url/view-query.ts";
import { openOverlay } from "../overlay.ts";
import { turnSingleKeys } from "../turn-single-keys.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { areSingleKeysOn } from "../../ui/single-keys.ts";
import { applyTheme, themeStore, THEMES } from "../../ui/theme.ts";

/** A command of the palette. */
export interface Command {
  /** Its unique name. */
  readonly name: string;
  /** Further words that it is found by. */
  readonly keywords?: string;
  /** What it acts on, or the current state. */
  readonly hint?: string;
  /** Does it, after the palette has closed. */
  readonly run?: () => void;
  /** In place of `run`: text to copy, while the palette stays open to report the outcome. */
  readonly copies?: string;
}

/** What commands act on. */
export interface CommandContext {
  readonly address: Address;
  readonly setAddress: SetAddress;
  /** The ID of the open model or of the focused row; null when there is none. */
  readonly modelId: string | null;
  /** Whether the API itself answers, which has workspaces. */
  readonly isLive: boolean;
}

/** Every action of the palette, in order: a new one is a new entry here. */
export function commandsOf({ address, setAddress, modelId, isLive }: CommandContext): Command[] {
  const { lifecycle, q, sort, limit, betas, workspace } = address;
  const isNarrowed = q !== "" || isFiltered(address) || sort !== null;
  const keysTo = areSingleKeysOn() ? "off" : "on";
  return [
    ...present(modelId !== null, {
      name: "Copy ID",
      keywords: "clipboard model",
      hint: forDisplay(modelId ?? ""),
      copies: escapeInvisible(modelId ?? ""),
    }),
    {
      name: "Export the list",
      keywords: "download save csv json file",
      run: () => openOverlay({ name: "export" }),
    },
    ...savedViewsStore.get().views.map(({ name, query }) => ({
      name: `View: ${forDisplay(name)}`,
      keywords: "saved",
      run: () => showView(query),
    })),
    {
      name: "Save this view…",
      keywords: "saved views bookmark",
      run: () => openOverlay({ name: "save-view" }),
    },
    {
      name: "Copy link",
      keywords: "share address url clipboard",
      copies: location.href,
    },
    {
      name: "Copy the list as code",
      keywords: "sdk typescript python go curl",
      run: () =>
        openOverlay({ name: "code", call: { kind: "list", limit, lifecycle, betas, workspace } }),
    },
    ...present(modelId !== null, {
      name: "Copy the model as code",
      keywords: "sdk typescript python go curl retrieve",
      hint: forDisplay(modelId ?? ""),
      run: () =>
        openOverlay({
          name: "code",
          call: { kind: "retrieve", model: modelId ?? "", betas, workspace },
        }),
    }),
    ...present(isLive || betas.length > 0 || workspace !== "", {
      name: "What betas and workspace change in the list",
      keywords: "difference compare",
      run: () => openOverlay({ name: "difference" }),
    }),
    {
      name: "Subscribe",
      keywords: "calendar ics feed atom rss json badge webcal",
      run: () => openOverlay({ name: "subscribe" }),
    },
    {
      name: "Requests",
      keywords: "log network headers json curl",
      run: () => openOverlay({ name: "requests" }),
    },
    ...LIFECYCLES.flatMap((toggled) => {
      const isShown = lifecycle.includes(toggled);
      const next = LIFECYCLES.filter((other) => lifecycle.includes(other) !== (other === toggled));
      return present(next.length > 0, {
        name: `${isShown ? "Hide" : "Show"} ${toggled} models`,
        keywords: "lifecycle filter toggle",
        run: () => void setAddress({ lifecycle: next }),
      });
    }),
    ...present(lifecycle.join() !== DEFAULT_LIFECYCLES.join() || isNarrowed, {
      name: "Clear search and filters",
      keywords: "reset sort",
      run: () => void setAddress({ ...NO_FILTERS, q: null, sort: null, lifecycle: null }),
    }),
    ...THEMES.map((theme) => ({
      name: `Theme: ${theme}`,
      keywords: "colour appearance mode",
      ...(theme === themeStore.get() && { hint: "current" }),
      run: () => applyTheme(theme),
    })),
    {
      name: "Keyboard shortcuts",
      keywords: "keys help ?",
      run: () => openOverlay({ name: "keys" }),
    },
    {
      name: `Turn single-key shortcuts ${keysTo}`,
      keywords: "keyboard accessibility",
      run: () => turnSingleKeys(keysTo),
    },
  ];
}

function present(isPresent: boolean, command: Command): Command[] {
  return isPresent ? [command] : [];
}
