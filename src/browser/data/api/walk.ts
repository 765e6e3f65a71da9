import type { PageReading } from "#shared/model-info/read-page.ts";
import { type PageStep, type Step, walkPage } from "#shared/model-info/walk-pages.ts";
import type { PageAnswer } from "./get-json.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** A page with the step to the next one, and how it came. */
export interface WalkedPage extends PageStep {
  readonly meta: ResponseMeta;
  /** How its server lists models; left out for a page as the Claude API sends it. */
  readonly reading?: PageReading | undefined;
}

/** Decides which page comes after this answer, in such a way that every list ends. */
export function walk(step: Step, { body, meta, reading }: PageAnswer): WalkedPage {
  return { ...walkPage(step, body), meta, reading };
}
