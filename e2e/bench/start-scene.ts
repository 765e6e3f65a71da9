import { startBothSides, type BothSides } from "./both-sides.ts";
import type { Scene } from "./scenes.ts";
import { startProgram } from "./server/program.ts";

/** Of the largest size; such a page would not fit into one tab with them. */
const MOST_WITH_CAPABILITIES = 100_000;

/** The servers of a scene. */
interface RunningScene extends BothSides {
  /** Where the earlier build answers; null without one. */
  readonly earlierOrigin: string | null;
}

/**
 * Starts what a scene needs: the upstream with its catalogue, and the sides in front of it.
 *
 * @param earlier the project folder of an earlier build, which is measured as well
 */
export async function startScene(scene: Scene, earlier?: string): Promise<RunningScene> {
  if (scene.isEmbedded) return withEarlier(await startBothSides({}), {}, earlier);
  const upstream = await startProgram(
    ["--max-old-space-size=4096", "e2e/runner/run.mjs", "e2e/fake-api/main.ts"],
    {
      SIZE: String(scene.size),
      LIFECYCLES: "active,deprecated",
      CAPABILITIES: scene.size > MOST_WITH_CAPABILITIES ? "none" : "all",
    },
  );
  const environment = {
    ANTHROPIC_API_KEY: "sk-ant-of-the-benchmark",
    ANTHROPIC_BASE_URL: upstream.origin,
    RATE_LIMIT: "0",
  };
  const sides = await withEarlier(await startBothSides(environment), environment, earlier);
  if (scene.hasFloor) await askForEveryPage(sides.origin);
  if (scene.hasFloor && sides.earlierOrigin) await askForEveryPage(sides.earlierOrigin);
  return {
    origin: sides.origin,
    earlierOrigin: sides.earlierOrigin,
    stop: async () => {
      await sides.stop();
      upstream.stop();
    },
  };
}

async function withEarlier(
  sides: BothSides,
  environment: Readonly<Record<string, string>>,
  folder: string | undefined,
): Promise<RunningScene> {
  if (folder === undefined) return { ...sides, earlierOrigin: null };
  const other = await startBothSides(environment, folder);
  return {
    origin: sides.origin,
    earlierOrigin: other.origin,
    stop: async () => {
      await Promise.all([sides.stop(), other.stop()]);
    },
  };
}

/** Has the upstream make its answers once, so that neither side waits for that. */
async function askForEveryPage(origin: string): Promise<void> {
  let cursor: string | undefined = "";
  while (cursor !== undefined) {
    const after: string = cursor && `&after_id=${encodeURIComponent(cursor)}`;
    const response = await fetch(`${origin}/v1/models?limit=1000${after}`);
    if (!response.ok) throw new Error(`a page was answered with ${response.status}`);
    const page = (await response.json()) as { has_more: boolean; last_id: string };
    cursor = page.has_more ? page.last_id : undefined;
  }
}
