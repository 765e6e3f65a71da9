import { toStandardJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { DEFAULT_LIFECYCLES, LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatAmount, formatCount } from "#shared/format/count.ts";
import { fold, foldWords } from "#shared/format/fold.ts";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import { accepted, refused } from "#shared/result.ts";
import { AnsweredBy, answeredBy } from "./answered-by.ts";
import { described, maybeText, number } from "./described.ts";
import { modelRecord, ModelRecord, modelText } from "./model-record.ts";
import type { Tool } from "./tool.ts";

const LIMIT_MAX = 200;
const LIMIT_DEFAULT = 50;

const textUpTo = (length: number) => v.optional(v.pipe(v.string(), v.maxLength(length)));

const Input = v.strictObject({
  lifecycle: described(
    v.optional(v.pipe(v.array(v.picklist(LIFECYCLES)), v.minLength(1), v.maxLength(3))),
    "Default: active and deprecated. Retired models have to be requested",
  ),
  line: described(textUpTo(100), "Such as opus, sonnet or haiku"),
  text: described(
    textUpTo(300),
    "Every word has to occur in the name, ID, alias or line: `opus 45` finds claude-opus-4-5-20251101",
  ),
  limit: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMIT_MAX)),
    LIMIT_DEFAULT,
  ),
  cursor: described(textUpTo(2000), "`next_cursor` of the answer before, with the same filters"),
});

const Output = v.object({
  answered_by: AnsweredBy,
  total: number("How many models match, on all pages"),
  models: v.array(ModelRecord),
  next_cursor: maybeText("Null on the last page"),
});

/** The models that the key can use, filtered and in pages. */
export const LIST_MODELS: Tool<v.InferOutput<typeof Input>, v.InferOutput<typeof Output>> = {
  name: "list_models",
  title: "List models",
  description:
    "Lists Claude models, newest first, with lifecycle, retirement date, replacement and limits, as the Models API reports them now. Use it to choose a model or to see what exists.",
  input: toStandardJsonSchema(Input),
  output: toStandardJsonSchema(Output),
  run: async ({ lifecycle, line, text, limit, cursor }, catalogue, now) => {
    const { value: listed, refusal } = await catalogue.listModels(lifecycle ?? DEFAULT_LIFECYCLES);
    if (refusal !== null) return refused(refusal);
    const matching = listed.filter(createFilter(line, text));
    const from = cursor === undefined ? 0 : readCursor(cursor, matching);
    if (from === null) return refused(LOST);
    const models = matching.slice(from, from + limit).map((model) => modelRecord(model, now));
    const end = from + models.length;
    const structured = {
      answered_by: answeredBy(catalogue.origin, now),
      total: matching.length,
      models,
      next_cursor: end < matching.length ? writeCursor(end, matching) : null,
    };
    const rest = matching.length - end;
    return accepted({
      structured,
      text: [
        `${formatAmount(matching.length, "model")}. ${structured.answered_by.statement}`,
        ...models.map(modelText),
        ...(rest > 0
          ? [`${formatCount(rest)} more: call again with cursor ${structured.next_cursor ?? ""}`]
          : []),
      ].join("\n"),
    });
  },
};

const LOST = {
  message: "The list has changed and this cursor is no longer valid. Call again without it.",
};

function createFilter(line: string | undefined, text: string | undefined) {
  const wanted = line === undefined ? null : fold(line);
  const words = foldWords(text ?? "");
  return (model: ModelInfo) => {
    if (wanted !== null && fold(model.line ?? "") !== wanted) return false;
    if (words.length === 0) return true;
    const aliases = PUBLISHED_ALIASES.get(model.id) ?? [];
    const names = [model.display_name, model.id, model.line ?? "", ...aliases].map(fold).join("\n");
    return words.every((word) => names.includes(word));
  };
}

/** A cursor for the models from an index on: the index, and the ID that stands before it. */
function writeCursor(index: number, models: readonly ModelInfo[]): string {
  return Buffer.from(`${index} ${models[index - 1]?.id ?? ""}`).toString("base64url");
}

/**
 * The index that a cursor leads to in a list that may have changed meanwhile; null when the model before
 * it is gone, or it is none of ours.
 */
function readCursor(cursor: string, models: readonly ModelInfo[]): number | null {
  const [, index, id] = /^(\d{1,9}) (.+)$/su.exec(fromBase64(cursor)) ?? [];
  if (index === undefined || id === undefined) return null;
  // An ID may occur twice in the list of a gateway.
  if (models[Number(index) - 1]?.id === id) return Number(index);
  const at = models.findIndex((model) => model.id === id);
  return at === -1 ? null : at + 1;
}

function fromBase64(text: string): string {
  return Buffer.from(text, "base64url").toString();
}
