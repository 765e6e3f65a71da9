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

test("models come back from the store to be written as they came", () => {
  const kept = structuredClone(storedModels(pageOf(PLAIN, ODD)));
  expect(readStoredModels(kept)?.map(modelJson)).toEqual([PLAIN, ODD]);
});

test("models that serialize as they came are stored as they are", () => {
  const page = pageOf(PLAIN);
  expect(storedModels(page)).toBe(page);
  expect(readStoredModels(structuredClone(page))?.map(modelJson)).toEqual([PLAIN]);
});

test.each([undefined, "", "[", '[{"id":1}]', [{ id: 1 }], {}])("%j is none", (kept) => {
  expect(readStoredModels(kept)).toBeNull();
});
