import type { AskFailure, CatalogueOrigin } from "../../server/catalogue/catalogue.ts";
import { describeOrigin } from "../../server/catalogue/describe-origin.ts";
import type { Terminal } from "../command.ts";
import { refuse } from "../terminal/refuse.ts";

/** Says on standard error that nobody was asked, and how old what is said therefore is. */
export function announceOffline(
  origin: CatalogueOrigin,
  { stderr }: Terminal,
  command: string,
  now: number,
): void {
  if (origin.kind !== "sample") return;
  const who = describeOrigin(origin, now);
  stderr.write(`model-catalogue ${command}: answered by ${who}; the API was not asked\n`);
}

/**
 * Says on standard error who did not answer, and why.
 *
 * @returns the exit status for it
 */
export function refuseUnanswered(
  origin: CatalogueOrigin,
  { message }: AskFailure,
  terminal: Terminal,
  command: string,
): number {
  const who = describeOrigin(origin, Date.now());
  return refuse(terminal, command, `no answer from ${who}: ${message}`);
}
