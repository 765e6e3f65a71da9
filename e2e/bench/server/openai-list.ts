import { compare, CONNECTIONS, rest } from "./compare.ts";
import { load } from "./load.ts";
import type { Program } from "./program.ts";

const ENDURANCE_REQUESTS = 10_000;
const MOST_GROWTH_MB = 20;

/**
 * An answer of 1,000 models in OpenAI's format, uncached, beside one of as many in the API's own; and
 * the memory of the server after many of them, from a cold start and again when it is warm. What the
 * first takes is compiled code and what the C library keeps of freed buffers.
 *
 * @param openAi in front of the list in OpenAI's format, just started
 * @param own in front of the API's own list
 */
export async function measureOpenAiList(openAi: Program, own: Program): Promise<string[][]> {
  let asked = 0;
  const query = () => `?limit=1000&after_id=claude-${(asked += 1)}`;
  const endure = async (when: string) => {
    await rest();
    const before = openAi.memory();
    const { requests, errors } = await load({
      port: openAi.port,
      connections: CONNECTIONS,
      path: () => `/v1/models${query()}`,
      until: { requests: ENDURANCE_REQUESTS },
    });
    await rest();
    const grown = openAi.memory() - before;
    const many = `${requests} answers of 1,000 models in OpenAI's format, ${when}`;
    return [
      [`${many}: errors`, String(errors), "", "", "0"],
      [`${many}: memory`, `${grown.toFixed(0)} MB`, "", "", `≤ ${MOST_GROWTH_MB} MB`],
    ];
  };
  const cold = await endure("from a cold start");
  const rate = await compare("uncached, 1,000 in OpenAI's format", 0.8, openAi, own, query);
  return [rate, ...cold, ...(await endure("warm"))];
}
