import { compare, CONNECTIONS, rest } from "./compare.ts";
import { load } from "./load.ts";
import type { Program } from "./program.ts";

const ENDURANCE_REQUESTS = 10_000;
const MOST_GROWTH_MB = 20;

/**
 * An answer of 1,000 models in OpenAI's format, uncached, beside one of as many in the API's own; and
 * the memory of the server after many of them.
 *
 * @param openAi a new server in front of the list in OpenAI's format
 * @param own a server in front of the API's own list
 */
export async function measureOpenAiList(openAi: Program, own: Program): Promise<string[][]> {
  await rest();
  const before = openAi.memory();
  const { requests, errors } = await load({
    port: openAi.port,
    connections: CONNECTIONS,
    path: (n) => `/v1/models?limit=1000&after_id=claude-openai-${n}`,
    until: { requests: ENDURANCE_REQUESTS },
  });
  await rest();
  const grown = openAi.memory() - before;
  let asked = 0;
  const distinct = () => `?limit=1000&after_id=claude-${(asked += 1)}`;
  const many = `${requests} answers of 1,000 models in OpenAI's format`;
  return [
    await compare("uncached, 1,000 in OpenAI's format", 0.8, openAi, own, distinct),
    [`${many}: errors`, String(errors), "", "", "0"],
    [`${many}: memory`, `${grown.toFixed(0)} MB`, "", "", `≤ ${MOST_GROWTH_MB} MB`],
  ];
}
