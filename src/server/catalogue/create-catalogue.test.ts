import { expect, test } from "vitest";
import { accepted, refused } from "#shared/result.ts";
import { createCatalogue, type Refusal } from "./create-catalogue.ts";

const LIST = '{"data":[{"id":"listed"}],"has_more":false}';

/** A server that lists one model and refuses every single one in this way. */
function refusing(refusal: Refusal) {
  const paths: string[] = [];
  const catalogue = createCatalogue({ kind: "api", url: "http://a" }, async ({ path, kind }) => {
    paths.push(path);
    return kind === "list" ? accepted({ text: LIST, asOfMs: 0 }) : refused(refusal);
  });
  return { catalogue, paths };
}

test.each<[Refusal, string]>([
  [{ status: 404, reason: null, message: "no such model" }, "unknown"],
  [{ status: 404, reason: "no-model-route", message: "no route" }, "failed"],
  [{ status: 502, reason: "no-model-route", message: "a redirect" }, "failed"],
])("what the list holds is known, whatever is said of it alone: %o", async (refusal, kind) => {
  const { catalogue, paths } = refusing(refusal);
  expect(await catalogue.retrieveModel("listed")).toMatchObject({
    kind: "answered",
    model: { id: "listed" },
  });
  expect(await catalogue.retrieveModel("other")).toMatchObject({ kind });
  expect(paths.filter((path) => path.includes("?"))).toHaveLength(1);
});

test("a list that was asked for serves the names after it", async () => {
  const { catalogue, paths } = refusing({ status: 404, reason: null, message: "no" });
  await catalogue.listModels();
  await catalogue.retrieveModel("listed");
  expect(paths.filter((path) => path.includes("?"))).toHaveLength(1);
});

test("another failure is no matter for the list", async () => {
  const { catalogue, paths } = refusing({ status: 401, reason: "key-refused", message: "no" });
  expect(await catalogue.retrieveModel("listed")).toMatchObject({ kind: "failed" });
  expect(paths).toEqual(["/v1/models/listed"]);
});
