import { generateModels } from "../../fake-api/generate.ts";

/** The bytes of one page of so many models, as the API would send them; another seed, other ones. */
export function pageBytes(size: number, seed = 1): Buffer<ArrayBuffer> {
  const data = generateModels({ size, seed, stages: ["active"] });
  const first_id = data[0]?.id ?? null;
  const last_id = data.at(-1)?.id ?? null;
  return Buffer.from(JSON.stringify({ data, has_more: true, first_id, last_id }));
}
