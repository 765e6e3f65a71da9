import { toStandardJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { accepted, refused } from "#shared/result.ts";
import { resolveAll } from "../catalogue/resolve-all.ts";
import { AnsweredBy, answeredBy } from "./answered-by.ts";
import { described, maybeText } from "./described.ts";
import { modelRecord, ModelRecord } from "./model-record.ts";
import { NAME_FIELDS, nameFields } from "./name-schema.ts";
import { nameText } from "./name-text.ts";
import type { Tool } from "./tool.ts";

const Input = v.strictObject({
  name: described(
    v.pipe(v.string(), v.regex(/\S/, "Expected a name"), v.maxLength(512)),
    "A model's name in any spelling: ID, alias, Bedrock, Vertex, OpenRouter, LiteLLM, a display name",
  ),
});

const Output = v.object({
  answered_by: AnsweredBy,
  ...NAME_FIELDS,
  read_as: maybeText("How it was read before `looked_up_as`, such as `Bedrock's spelling of`"),
  model: described(v.nullable(ModelRecord), "The model that answered"),
});

/** What a name stands for, in whatever spelling. */
export const RESOLVE_MODEL: Tool<v.InferOutput<typeof Input>, v.InferOutput<typeof Output>> = {
  name: "resolve_model",
  title: "Resolve a model name",
  description:
    "Says which Claude model a name stands for, in the spelling of any platform, whether it is an alias, its lifecycle and retirement, and what to migrate to. Ask before you write a model name into code or configuration.",
  input: toStandardJsonSchema(Input),
  output: toStandardJsonSchema(Output),
  run: async ({ name }, catalogue, now) => {
    const { value, refusal } = await resolveAll([name], catalogue, now);
    if (refusal !== null) return refused(refusal);
    const [resolution] = value;
    if (resolution === undefined) throw new Error("A name has a verdict.");
    const { parsed, verdict, nearest } = resolution;
    const answered_by = answeredBy(catalogue.origin, now);
    return accepted({
      structured: {
        answered_by,
        ...nameFields(resolution, nearest, now),
        read_as: spellingPhrase(parsed, verdict.requestedName),
        model: verdict.model && modelRecord(verdict.model, now),
      },
      text: `${nameText(resolution, nearest)}\n${answered_by.statement}`,
    });
  },
};
