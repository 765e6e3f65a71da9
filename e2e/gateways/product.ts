import { startServer } from "../support/start-server.ts";
import { ask } from "./ask.ts";
import type { Side } from "./try-out.ts";

/** A key that no gateway here knows. */
export const WRONG_KEY = "sk-that-nobody-knows";

/** Where the product is pointed. */
export interface Target {
  readonly baseUrl: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the product with these settings. */
export type StartProduct = (
  environment: Environment,
) => Promise<{ readonly origin: string; readonly stop: () => Promise<void> }>;

/** The settings of the product in front of a gateway. */
export function environmentFor({ baseUrl, key, headers }: Target): Environment {
  return {
    ANTHROPIC_BASE_URL: baseUrl,
    ANTHROPIC_API_KEY: key,
    ANTHROPIC_CUSTOM_HEADERS: Object.entries(headers)
      .map((pair) => pair.join(": "))
      .join("\n"),
  };
}

/**
 * Starts the product twice in front of a gateway, once with a key that is wrong, and does something with
 * the two.
 *
 * @param startProduct starts the built server when left out
 */
export async function withProduct<Result>(
  target: Target,
  use: (side: Side) => Promise<Result>,
  startProduct: StartProduct = startServer,
): Promise<Result> {
  const start = (key: string) =>
    startProduct({ ...environmentFor({ ...target, key }), CACHE_SECONDS: "0" });
  const server = await start(target.key);
  try {
    const withWrongKey = await start(WRONG_KEY);
    try {
      return await use({
        ask: (path) => ask(server.origin, path),
        askWithWrongKey: (path) => ask(withWrongKey.origin, path),
      });
    } finally {
      await withWrongKey.stop();
    }
  } finally {
    await server.stop();
  }
}
