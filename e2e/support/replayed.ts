import { environmentFor } from "../gateways/product.ts";
import { readRecordings } from "../gateways/recording.ts";
import { REPLAY_KEY, startReplay } from "../gateways/replay.ts";
import { startServer } from "./start-server.ts";

/** The built server in front of a recorded one. */
export interface Replayed {
  readonly origin: string;
  /** What the recorded server was asked and has no answer to. */
  readonly unknown: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts a recorded server by its name, and the built server in front of it. */
export async function startReplayed(name: string): Promise<Replayed> {
  const recording = (await readRecordings()).find((one) => one.name === name);
  if (!recording) throw new Error(`there is no recording "${name}"`);
  const replay = await startReplay(recording);
  const { baseUrl } = replay;
  const { headers } = recording;
  const server = await startServer(environmentFor({ baseUrl, key: REPLAY_KEY, headers }));
  return {
    origin: server.origin,
    unknown: replay.unknown,
    stop: async () => {
      await Promise.all([server.stop(), replay.stop()]);
    },
  };
}
