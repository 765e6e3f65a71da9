import type { Log } from "../http/log.ts";
import { withinTime } from "../within-time.ts";
import type { ValkeyAddress } from "./read-valkey-url.ts";
import { reasonOf, silence } from "./reason-of.ts";
import type { ValkeyClient } from "./valkey-client.ts";

/** What is sent through a link, and what its reply must look like; null for any other. */
export interface Command<Reply> {
  readonly send: (client: ValkeyClient) => Promise<unknown>;
  readonly read: (reply: unknown) => Reply | null;
}

/** The way to Valkey, which may be cut at any time. */
export interface ValkeyLink {
  /**
   * The reply; null when Valkey is not connected, too slow or answers something else, so that the
   * caller goes on alone. Never rejects, and comes without a promise while there is no connection.
   */
  readonly ask: <Reply>(command: Command<Reply>) => Promise<Reply | null> | null;
  readonly isConnected: () => boolean;
  readonly close: () => void;
}

/** How long Valkey may take; other values are for tests. */
export interface LinkTimeouts {
  /** For one reply: the most that a request is delayed by a Valkey that hangs. */
  readonly replyMs: number;
  /** For a connection with its sign-in. */
  readonly connectMs: number;
  /** Between two attempts to connect. */
  readonly reconnectMs: number;
}

const TIMEOUTS: LinkTimeouts = { replyMs: 100, connectMs: 2000, reconnectMs: 1000 };
/** Replies in a row that were late or wrong, after which the connection is given up. */
const MOST_FAILURES = 3;

/**
 * Connects in the background, and again whenever the connection is lost. No request ever waits for a
 * connection, and a Valkey that hangs is left alone after a few late replies. The log has one line
 * when it goes and one when it is back.
 *
 * @param trial sent on each new connection: one that cannot answer it is no use
 */
export function linkValkey(
  address: ValkeyAddress,
  trial: Command<unknown>,
  log: Pick<Log, "noted">,
  timeouts: LinkTimeouts = TIMEOUTS,
): ValkeyLink {
  let client: ValkeyClient | null = null;
  let failures = 0;
  let isClosed = false;
  let wasSaid = false;
  let timer: NodeJS.Timeout | undefined;
  void connect();

  return {
    ask: (command) => (client === null ? null : askOf(client, command)),
    isConnected: () => client !== null,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      client?.close();
      client = null;
    },
  };

  async function connect(): Promise<void> {
    let opened: ValkeyClient | null = null;
    try {
      const { connectValkey } = await import("./connect-valkey.ts");
      opened = await connectValkey(address, (error) => lose(opened, error), timeouts.connectMs);
      const reply = await withinTime(timeouts.replyMs, trial.send(opened), silence);
      if (trial.read(reply) === null) throw new Error("not a reply to this");
      if (isClosed) opened.close();
      else welcome(opened);
    } catch (error) {
      opened?.close();
      retryLater(error);
    }
  }

  function welcome(opened: ValkeyClient): void {
    client = opened;
    failures = 0;
    wasSaid = false;
    log.noted("info", "Valkey is connected: answers, rate limits and sign-in attempts are shared.");
  }

  async function askOf<Reply>(
    receiver: ValkeyClient,
    { send, read }: Command<Reply>,
  ): Promise<Reply | null> {
    try {
      const reply = read(await withinTime(timeouts.replyMs, send(receiver), silence));
      if (reply === null) throw new Error("not a reply to this");
      failures = 0;
      return reply;
    } catch (error) {
      failures += 1;
      if (failures >= MOST_FAILURES) lose(receiver, error);
      return null;
    }
  }

  function lose(lost: ValkeyClient | null, error: unknown): void {
    if (lost === null || lost !== client) return;
    client = null;
    lost.close();
    retryLater(error);
  }

  function retryLater(error: unknown): void {
    if (isClosed) return;
    if (!wasSaid) {
      wasSaid = true;
      log.noted(
        "warn",
        `Valkey is not available (${reasonOf(error)}): until it is, this server has a cache and limits of its own.`,
      );
    }
    timer = setTimeout(() => void connect(), timeouts.reconnectMs);
    timer.unref();
  }
}
