import { useMemo } from "react";
import { shownOrderStore } from "../data/list/shown-order.ts";
import { useOpenModel } from "../data/url/use-open-model.ts";
import { Icon } from "../ui/icon.tsx";
import { areSingleKeysOn, isTyping } from "../ui/single-keys.ts";
import { useKeyDown } from "../ui/use-key-down.ts";
import { useStore } from "../ui/use-store.ts";

const STEPS = [
  { name: "Previous model", by: -1, key: "p" },
  { name: "Next model", by: 1, key: "n" },
] as const;

/**
 * Buttons and keys that lead to the models before and after the open one, in the order that the view
 * shows; nothing in a view without one.
 */
export function ModelSteps({ openId }: { openId: string | null }) {
  const order = useStore(shownOrderStore);
  const open = useOpenModel(true);
  const position = useMemo(() => {
    if (order === null || openId === null) return -1;
    const [index, listing] = order;
    return index.positionOf(openId, listing);
  }, [order, openId]);
  const idAfter = (by: number) => {
    if (order === null || position === -1) return null;
    const [index, { length, rows }] = order;
    const next = position + by;
    return next < 0 || next >= length ? null : index.model(rows ? (rows[next] as number) : next).id;
  };
  const go = (by: number) => {
    const id = idAfter(by);
    if (id !== null) open(id);
  };
  useKeyDown((event) => {
    const step = isStepKey(event) && STEPS.find(({ key }) => key === event.key);
    if (!step) return;
    event.preventDefault();
    go(step.by);
  });
  if (!order) return null;
  return (
    <div className="panel-steps">
      {STEPS.map(({ name, by, key }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          aria-keyshortcuts={key}
          title={`${name} (${key})`}
          // The focus stays on a button that leads no further.
          aria-disabled={idAfter(by) === null}
          className={`panel-close ${by < 0 ? "rotate-180" : ""}`}
          onClick={() => go(by)}
        >
          <Icon name="chevron" />
        </button>
      ))}
    </div>
  );
}

/** Whether a key may lead to another model: not while typing, and not below what is open over the panel. */
function isStepKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !areSingleKeysOn() || isTyping(event)) return false;
  return !document.querySelector(":popover-open,dialog,[role=dialog]:not(.panel)");
}
