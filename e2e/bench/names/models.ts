/** A model as the generator knows it, by hand; the reader's own table is not asked. */
export interface Model {
  readonly line: string;
  readonly version: string;
  /** Eight digits; empty where the ID has none. */
  readonly date: string;
  readonly id: string;
}

const model = (line: string, version: string, date = ""): Model => {
  const dashed = version.replace(".", "-");
  const stem = Number(version) < 4 ? `claude-${dashed}-${line}` : `claude-${line}-${dashed}`;
  return { line, version, date, id: date === "" ? stem : `${stem}-${date}` };
};

/** From Claude 3 on. */
export const MODELS: readonly Model[] = [
  model("fable", "5.2"),
  model("mythos", "5.2"),
  model("haiku", "5.5"),
  model("sonnet", "5.5"),
  model("opus", "5.5"),
  model("fable", "5.1"),
  model("opus", "5"),
  model("sonnet", "5"),
  model("fable", "5"),
  model("opus", "4.8"),
  model("opus", "4.7"),
  model("opus", "4.6"),
  model("sonnet", "4.6"),
  model("opus", "4.5", "20251101"),
  model("haiku", "4.5", "20251001"),
  model("sonnet", "4.5", "20250929"),
  model("opus", "4.1", "20250805"),
  model("opus", "4", "20250514"),
  model("sonnet", "4", "20250514"),
  model("sonnet", "3.7", "20250219"),
  model("sonnet", "3.5", "20241022"),
  model("haiku", "3.5", "20241022"),
  model("sonnet", "3.5", "20240620"),
  model("haiku", "3", "20240307"),
  model("opus", "3", "20240229"),
  model("sonnet", "3", "20240229"),
];

/** Those whose line and version are enough to tell them. */
export const TELLING: readonly Model[] = MODELS.filter(
  ({ line, version }) => line !== "sonnet" || version !== "3.5",
);

/** The API's own aliases, with the IDs they led to. */
export const ALIASES: readonly (readonly [alias: string, id: string])[] = [
  ["claude-opus-4-5", "claude-opus-4-5-20251101"],
  ["claude-haiku-4-5", "claude-haiku-4-5-20251001"],
  ["claude-sonnet-4-5", "claude-sonnet-4-5-20250929"],
  ["claude-opus-4-1", "claude-opus-4-1-20250805"],
  ["claude-opus-4-0", "claude-opus-4-20250514"],
  ["claude-4-opus-20250514", "claude-opus-4-20250514"],
  ["claude-sonnet-4-0", "claude-sonnet-4-20250514"],
  ["claude-4-sonnet-20250514", "claude-sonnet-4-20250514"],
  ["claude-3-7-sonnet-latest", "claude-3-7-sonnet-20250219"],
  ["claude-3-5-sonnet-latest", "claude-3-5-sonnet-20241022"],
  ["claude-3-5-haiku-latest", "claude-3-5-haiku-20241022"],
  ["claude-3-opus-latest", "claude-3-opus-20240229"],
];
