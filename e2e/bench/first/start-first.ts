import { startServer } from "../../support/start-server.ts";
import { startProgram } from "../server/program.ts";

/** Where each page of the comparison is, and how to end all of it. */
interface FirstSides {
  readonly ours: string;
  /** Null without an earlier build. */
  readonly earlier: string | null;
  /** A hand-written page, straight from the stand-in for the API. */
  readonly floor: string;
  readonly stop: () => Promise<void>;
}

/** As many as the ordinary catalogue has. */
const SIZE = 38;

/**
 * Starts the stand-in for the API, which serves the floor itself, and our server in front of it.
 *
 * @param earlier the project folder of an earlier build, which is measured as well
 */
export async function startFirst(earlier: string | undefined): Promise<FirstSides> {
  const upstream = await startProgram(["e2e/runner/run.mjs", "e2e/bench/first/floor-server.ts"], {
    SIZE: String(SIZE),
  });
  const environment = {
    ANTHROPIC_API_KEY: "sk-ant-of-the-benchmark",
    ANTHROPIC_BASE_URL: upstream.origin,
    RATE_LIMIT: "0",
  };
  const ours = await startServer(environment);
  const other = earlier === undefined ? null : await startServer(environment, earlier);
  return {
    ours: `${ours.origin}/`,
    earlier: other && `${other.origin}/`,
    floor: `${upstream.origin}/`,
    stop: async () => {
      await Promise.all([ours.stop(), other?.stop()]);
      upstream.stop();
    },
  };
}
