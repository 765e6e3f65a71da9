import type { ModelInfo } from "#contract/model-info.ts";
import { useNow } from "../ui/use-now.ts";
import { lifecycleStatement, type LifecycleTone } from "./lifecycle-statement.ts";

const COLOURS: Record<LifecycleTone, string> = {
  active: "text-ok bg-ok-soft",
  warning: "text-warn bg-warn-soft",
  gone: "text-gone bg-gone-soft",
  unknown: "text-ink-3",
};

/** A shape beside each colour, for those who do not see the colour. */
const SHAPES: Record<LifecycleTone, string> = {
  active: "rounded-full bg-current",
  warning: "rotate-45 rounded-[1px] bg-current",
  gone: "rounded-full border-[1.5px] border-current",
  unknown: "hidden",
};

/** What matters about a model's stage today, with the colour and the shape that go with it. */
export function LifecycleBadge({ model }: { model: ModelInfo }) {
  const { tone, text } = lifecycleStatement(model, useNow());
  return (
    <span
      className={`inline-flex max-w-full items-center gap-[5px] rounded-full px-2 py-0.5 text-[12px] font-medium ${COLOURS[tone]} ${tone === "unknown" ? "px-0" : ""}`}
    >
      <i className={`size-1.5 flex-none ${SHAPES[tone]}`} />
      <bdi className="truncate">{text}</bdi>
    </span>
  );
}
