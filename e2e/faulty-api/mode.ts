import type { IncomingMessage, ServerResponse } from "node:http";

/** What a mode may use besides the request. */
export interface ModeContext {
  /** How many requests this mode has had before, for transient faults. */
  readonly earlier: number;
  /** The origin of a second server that records whatever reaches it. */
  readonly elsewhere: string;
}

/** Answers one request in one particular wrong (or merely unusual) way. */
export type Mode = (
  request: IncomingMessage,
  response: ServerResponse,
  context: ModeContext,
) => void;
