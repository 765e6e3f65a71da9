import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatMoment, timeOf } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatTokens } from "#shared/format/tokens.ts";

/**
 * Gives a row that is pointed at or has the focus what it says beyond its short words: the exact
 * moment, the exact numbers, and texts that may be cut. Not earlier, because a scroll would pay it.
 */
export function addRowTooltips(row: Element, model: ModelInfo): void {
  const explain = (selector: string, attribute: string, text: string) =>
    row.querySelector(selector)?.setAttribute(attribute, text);
  explain("a bdi", "title", forDisplay(model.display_name || model.id));
  explain("code bdi", "title", forDisplay(model.id));
  const released = timeOf(model.created_at);
  if (!Number.isNaN(released)) explain("time", "data-exact", formatMoment(released));
  const { max_input_tokens, max_tokens } = model;
  const tell = (column: string, count: number | null | undefined) =>
    explain(
      `[data-column=${column}] span`,
      "data-exact",
      typeof count === "number" ? formatTokens(count) : "Not reported",
    );
  tell("context", max_input_tokens);
  tell("output", max_tokens);
}
