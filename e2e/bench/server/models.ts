import { generateModels } from "../../fake-api/generate.ts";

/** The bytes of one page of so many models, as the API would send them; another seed, other ones. */
export function pageBytes(size: number, seed = 1): Buffer<ArrayBuffer> {
  const data = generateModels({ size, seed, lifecycles: ["active"] });
  const first_id = data[0]?.id ?? null;
  const last_id = data.at(-1)?.id ?? null;
  return Buffer.from(JSON.stringify({ data, has_more: true, first_id, last_id }));
}

/** The same as a server would send them that lists in OpenAI's format. */
export function openAiPageBytes(size: number, seed = 1): Buffer<ArrayBuffer> {
  const data = generateModels({ size, seed, lifecycles: ["active"] }).map(({ id, created_at }) => ({
    id,
    object: "model",
    created: Date.parse(created_at) / 1000,
    owned_by: "acme",
  }));
  return Buffer.from(JSON.stringify({ object: "list", data }));
}
