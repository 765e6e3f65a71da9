import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { modelJson } from "#shared/model-info/verbatim.ts";
import { storedModels, readStoredModels } from "./stored-models.ts";

const FIELDS = '"type":"model","id":"a","display_name":"A","created_at":""';
const ODD = `{${FIELDS},"n":9007199254740993,"x":{"2":1.10,"1":1e3}}`;
const PLAIN = `{${FIELDS}}`;

function pageOf(...models: readonly string[]): readonly ModelInfo[] {
  const text = `{"data":[${models.join(",")}],"has_more":false}`;
  const page = JSON.parse(text) as { data: ModelInfo[]; has_more: boolean };
  keepVerbatim(page, { body: page, text });
  return page.data;
}

test("models come back from the store to be written as they came", async () => {
  const stored = structuredClone(storedModels(pageOf(PLAIN, ODD)));
  const read = await readStoredModels(stored, 0);
  expect(read?.models.map(modelJson)).toEqual([PLAIN, ODD]);
});

test("models of another form come back as they were read, with how they were listed", async () => {
  const sent = `{"id":"house/model","object":"model","created":1.5,"owned_by":"house"}`;
  const { readPage } = await import("#shared/model-info/read-page.ts");
  const page = readPage({ data: [JSON.parse(sent)] }, 0)?.page.data ?? [];
  const read = await readStoredModels(structuredClone(storedModels(page)), 0);
  expect(read?.models).toEqual(page);
  expect(read?.models.map(modelJson)).toEqual([sent]);
  expect(read?.traits?.format).toBe("openai");
});

test("models that serialize as they came are stored as they are", async () => {
  const page = pageOf(PLAIN);
  expect(storedModels(page)).toBe(page);
  const read = await readStoredModels(structuredClone(page), 0);
  expect(read?.models.map(modelJson)).toEqual([PLAIN]);
});

test.each([undefined, "", "[", '[{"id":1}]', [{ id: 1 }], {}])("%j is none", async (stored) => {
  expect(await readStoredModels(stored, 0)).toBeNull();
});
