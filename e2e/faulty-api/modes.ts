import type { IncomingMessage, ServerResponse } from "node:http";
import { brokenBodies } from "./broken-bodies.ts";
import { brokenConnections } from "./broken-connections.ts";
import { hostileAnswers } from "./hostile-answers.ts";
import { oddEncodings } from "./odd-encodings.ts";
import { passingFaults } from "./passing-faults.ts";
import { redirects } from "./redirects.ts";
import { refusals } from "./refusals.ts";

/** What a mode may look at beside the request. */
export interface ModeContext {
  /** How often this mode has been asked before, for faults that pass. */
  readonly earlier: number;
  /** The origin of a second server that notes whatever reaches it. */
  readonly elsewhere: string;
}

/** Answers one request in one particular wrong (or merely unusual) way. */
export type Mode = (
  request: IncomingMessage,
  response: ServerResponse,
  context: ModeContext,
) => void;

/** Every way to answer, by the name that the first path segment chooses it with. */
export const MODES: Readonly<Record<string, Mode>> = {
  ...hostileAnswers,
  ...brokenConnections,
  ...brokenBodies,
  ...oddEncodings,
  ...redirects,
  ...refusals,
  ...passingFaults,
};
