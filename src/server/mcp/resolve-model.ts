import { toStandardJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { isModelId } from "#shared/contract/model-id.ts";
import { isDisguised } from "#shared/model-info/is-disguised.ts";
import { createIdTable } from "#shared/model-names/id-table.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { accepted, refused } from "#shared/result.ts";
import { AnsweredBy, answeredBy } from "./answered-by.ts";
import { judgeNames } from "./judge-names.ts";
import { modelRecord, ModelRecord } from "./model-record.ts";
import { NAME_FIELDS, recordFields } from "./name-schema.ts";
import { nameText } from "./name-text.ts";
import type { Tool } from "./tool.ts";

const Input = v.strictObject({
  name: v.pipe(
    v.string(),
    v.regex(/\S/, "Expected a name"),
    v.maxLength(512),
    v.description(
      "A model's name in any spelling: ID, alias, Bedrock, Vertex, OpenRouter, LiteLLM, a display name",
    ),
  ),
});

const Output = v.object({
  answered_by: AnsweredBy,
  ...NAME_FIELDS,
  read_as: v.pipe(
    v.nullable(v.string()),
    v.description("How it was read before `looked_up_as`, such as `Bedrock's spelling of`"),
  ),
  model: v.pipe(v.nullable(ModelRecord), v.description("The model that answered")),
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
    const { value: models, refusal: noList } = await catalogue.listModels();
    if (noList !== null) return refused(noList);
    const reading = readingOf(
      name,
      models.map(({ id }) => id),
    );
    const { value, refusal } = await judgeNames([reading], { catalogue, models, now });
    if (refusal !== null) return refused(refusal);
    const [judgement] = value;
    if (judgement === undefined) throw new Error("One name has one verdict.");
    const { record, statement, model } = judgement;
    const answered_by = answeredBy(catalogue.origin, now);
    return accepted({
      structured: {
        answered_by,
        ...recordFields(record, statement),
        read_as: spellingPhrase(reading, record.looked_up_as),
        model: model && modelRecord(model, now),
      },
      text: `${nameText(judgement)}\n${answered_by.statement}`,
    });
  },
};

/** What a list holds is that ID, to the last character; what cannot be read is asked for as it is. */
function readingOf(given: string, ids: readonly string[]): NameReading {
  const text = given.trim();
  const known = [given, text].find((name) => ids.includes(name));
  if (known !== undefined) return verbatim(known);
  const table = createIdTable(new Set(ids.filter(isModelId)));
  return (isDisguised(text) ? null : readModelName(text, table)) ?? verbatim(text);
}

function verbatim(name: string): NameReading {
  return {
    kind: "name",
    written: name,
    platform: "api",
    rules: [],
    names: [name],
    ids: [],
    dropped: [],
    hasOtherHyphens: false,
    versionBeside: null,
  };
}
