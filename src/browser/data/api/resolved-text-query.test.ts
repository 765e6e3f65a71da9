import { expect, test } from "vitest";
import { MODEL_IDS } from "#shared/model-names/model-ids.ts";
import { resolveAtOnce } from "./resolved-text-query.ts";

test.each(MODEL_IDS.filter((id) => !id.endsWith("-preview")))(
  "%s is the API's own spelling, and needs no reader",
  (id) => expect(resolveAtOnce(id)).toEqual({ name: id, parsed: null }),
);

test.each([["claude-opus-41"], ["claude-sonnet-45"], ["claude-opus-3"], ["claude-4-opus"]])(
  "%s is read before the API is asked",
  (text) => expect(resolveAtOnce(text)).toBeNull(),
);
