import { useState } from "react";
import { areSingleKeysOn } from "../ui/single-keys.ts";
import { DialogFrame } from "./dialog-frame.tsx";
import { openOverlay } from "./overlay.ts";
import { turnSingleKeys } from "./turn-single-keys.ts";

interface Shortcut {
  readonly keys: string;
  readonly what: string;
  /** Whether it is a single letter or symbol, which can be turned off. */
  readonly isSingle?: true;
}

const COMMAND_KEY = /Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl";

const SHORTCUTS: readonly Shortcut[] = [
  { keys: `${COMMAND_KEY} K`, what: "Models and commands, also while typing" },
  { keys: "/", what: "Search the list", isSingle: true },
  { keys: "?", what: "Keyboard shortcuts", isSingle: true },
  { keys: "↓ ↑", what: "Row below and above; from the search, the first row" },
  { keys: "j k", what: "Row below and above", isSingle: true },
  { keys: "x", what: "Select the model for comparison", isSingle: true },
  { keys: "PgUp PgDn", what: "One screen up or down" },
  { keys: "Home End", what: "First and last row" },
  { keys: "Enter", what: "Open the model; from the search, the first hit" },
  { keys: "n p", what: "Open the next and previous model", isSingle: true },
  { keys: "← →", what: "Move the timeline" },
  { keys: "+ − 0", what: "Zoom the timeline", isSingle: true },
  { keys: "Esc", what: "Clear the search, then close what is open" },
];

/** The keyboard shortcuts, and whether single-key ones are on. */
export function KeysDialog() {
  const [areOn, setOn] = useState(areSingleKeysOn);
  return (
    <DialogFrame title="Keyboard" widthPx={460}>
      <div className="-mx-5 overflow-y-auto px-5">
        <dl className="facts">
          {SHORTCUTS.map(({ keys, what, isSingle }) => (
            <div key={keys}>
              <dt className="font-mono text-[12px]">{keys}</dt>
              <dd>{isSingle && !areOn ? <s className="text-ink-3">{what}</s> : what}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-2.5 text-[13px]">
          <input
            id="single-keys"
            type="checkbox"
            role="switch"
            aria-checked={areOn}
            aria-describedby="single-keys-hint"
            className="size-4 translate-y-0.5 accent-accent"
            checked={areOn}
            onChange={(event) => {
              setOn(event.target.checked);
              turnSingleKeys(event.target.checked ? "on" : "off");
            }}
          />
          <label htmlFor="single-keys" className="cursor-pointer py-0.5 font-[550]">
            Single-key shortcuts
          </label>
          <p id="single-keys-hint" className="col-start-2 text-[12.5px] text-ink-2">
            When off, a single letter or symbol does nothing, which helps with speech input and
            accidental key presses. Shortcuts never act while you type.
          </p>
        </div>
        <button
          type="button"
          className="control mt-4"
          onClick={() => openOverlay({ name: "palette" })}
        >
          Search models and commands
        </button>
      </div>
    </DialogFrame>
  );
}
