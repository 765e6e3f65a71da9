import type { WalkFault } from "../../data/api/walk.ts";
import { FAULT_SENTENCES } from "../../data/list/fault-sentences.ts";

/** Says why the list ends before the API said that it does. */
export function FaultNotice({ fault }: { fault: WalkFault }) {
  return (
    <p role="alert" className="border-t border-line bg-warn-soft px-view py-2.5 text-[13px]">
      {FAULT_SENTENCES[fault]}
    </p>
  );
}
