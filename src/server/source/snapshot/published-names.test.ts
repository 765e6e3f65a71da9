import { expect, test } from "vitest";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import {
  PUBLISHED_REPLACEMENTS,
  REPLACEMENTS_SDK_VERSION,
} from "#shared/contract/published-replacements.ts";
import published from "./models-snapshot.json";

const { entries, sources } = published;

test("the aliases that the page knows are those of the embedded catalogue, in its order", () => {
  expect([...PUBLISHED_ALIASES]).toEqual(
    entries.flatMap(({ model, aliases }) => (aliases.length > 0 ? [[model.id, aliases]] : [])),
  );
});

test("so are the replacements, each named by the official Go SDK", () => {
  const named = entries.flatMap((entry) =>
    "replacement" in entry
      ? [{ id: entry.model.id, to: entry.replacement, source: entry.sources.replacement }]
      : [],
  );
  expect([...PUBLISHED_REPLACEMENTS]).toEqual(named.map(({ id, to }) => [id, to]));
  for (const { source } of named) {
    expect(sources[source as keyof typeof sources]).toContain(
      `Go SDK v${REPLACEMENTS_SDK_VERSION} message.go`,
    );
  }
});

test("what replaces a model is an active model of the embedded catalogue", () => {
  const active = entries.flatMap(({ model }) => (model.lifecycle === "active" ? [model.id] : []));
  expect(active).toEqual(expect.arrayContaining([...PUBLISHED_REPLACEMENTS.values()]));
});
