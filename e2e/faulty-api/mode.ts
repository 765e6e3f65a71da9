import type { IncomingMessage, ServerResponse } from "node:http";

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
