import type { Lifecycle } from "../contract/lifecycle.ts";
import { LINES, MODEL_IDS } from "../model-names/model-ids.ts";

/** When the lifecycles were published as they stand here. */
export const PUBLISHED_ON = "2026-11-27";

/** Each published model that is not active, without `claude-`: its lifecycle and when it ends. */
const TABLE = `mythos-preview deprecated 2026-06-30
opus-4-5-20251101 deprecated 2027-01-22
sonnet-4-5-20250929 deprecated 2026-11-30
opus-4-1-20250805 retired 2026-08-05
opus-4-20250514 retired 2026-06-15
sonnet-4-20250514 retired 2026-06-15
3-7-sonnet-20250219 retired 2026-02-19
3-5-sonnet-20241022 retired 2025-10-28
3-5-haiku-20241022 retired 2026-02-19
3-5-sonnet-20240620 retired 2025-10-28
3-haiku-20240307 retired 2026-04-20
3-opus-20240229 retired 2026-01-05
3-sonnet-20240229 retired 2025-07-21
2.1 retired 2025-07-21
2.0 retired 2025-07-21
instant-1.2 retired 2024-11-06
instant-1.1 retired 2024-11-06
instant-1.0 retired 2024-11-06
1.3 retired 2024-11-06
1.2 retired 2024-11-06
1.1 retired 2024-11-06
1.0 retired 2024-11-06`;

/** What is published about a model of the Claude API. */
export interface PublishedLifecycle {
  readonly lifecycle: Lifecycle;
  /** The day on which it is retired, as `YYYY-MM-DD`; null where none is published. */
  readonly retiresOn: string | null;
  /** Null for the models before there were lines. */
  readonly line: string | null;
}

/**
 * What is published about each model of the Claude API, by its ID. A test binds it to the embedded
 * catalogue, which has the sources and is too large to be sent for this.
 */
export const PUBLISHED_LIFECYCLES: ReadonlyMap<string, PublishedLifecycle> = new Map([
  ...MODEL_IDS.map((id) => [id, publishedAs(id, "active", null)] as const),
  ...TABLE.split("\n").map((row) => {
    const [rest = "", lifecycle, retiresOn = null] = row.split(" ");
    const id = `claude-${rest}`;
    return [id, publishedAs(id, lifecycle as Lifecycle, retiresOn)] as const;
  }),
]);

function publishedAs(
  id: string,
  lifecycle: Lifecycle,
  retiresOn: string | null,
): PublishedLifecycle {
  const line = LINES.find((one) => id.includes(`-${one}`)) ?? null;
  // The API has no line for the models before Claude 3.
  return { lifecycle, retiresOn, line: line === "instant" ? null : line };
}
