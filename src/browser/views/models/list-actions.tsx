import { openOverlay } from "../../dialogs/overlay.ts";

/** What can be done with the list: in the status bar or, where a phone has no room, in a sheet. */
export function ListActions({ className, onCode }: { className: string; onCode: () => void }) {
  const actions = {
    "Copy as code": onCode,
    Requests: () => openOverlay({ name: "requests" }),
    Export: () => openOverlay({ name: "export" }),
  };
  return Object.entries(actions).map(([name, act]) => (
    <button key={name} type="button" className={className} onClick={act}>
      {name}
    </button>
  ));
}
