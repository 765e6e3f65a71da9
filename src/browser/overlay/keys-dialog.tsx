import { DialogFrame } from "./dialog-frame.tsx";

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["/", "Search"],
  ["↓ ↑ or j k", "Next and previous model"],
  ["Page Up, Page Down", "A screen of models"],
  ["Home, End", "First and last model"],
  ["Enter", "Open the model"],
  ["+ − 0, ← →", "Zoom the timeline and move it"],
  ["Esc", "Close what is open"],
  ["?", "These keys"],
];

/** Which keys do what. */
export function KeysDialog() {
  return (
    <DialogFrame title="Keyboard" widthPx={420}>
      <dl className="facts">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt className="font-mono text-[12px]">{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  );
}
