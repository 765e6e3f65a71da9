import { generateCorpus, longText } from "./names/corpus.ts";
import { ours, readerIn, type Reader } from "./names/readers.ts";
import { score, type Fault, type Score } from "./names/score.ts";
import { median } from "./median.ts";

const SEED = 20_261_127;
const MEGABYTES = 5;
/** Odd, so that a median is a measured value; one more round warms everything up. */
const ROUNDS = 9;
/** How many faults are listed for each side; `--faults` lists all of ours. */
const TOLD = process.argv.includes("--faults") ? Number.POSITIVE_INFINITY : 0;

/** The folder of another build's reader behind `--beside`; without one, this reader stands alone. */
const BESIDE = process.argv[process.argv.indexOf("--beside") + 1];
const before = process.argv.includes("--beside") && BESIDE ? await readerIn(BESIDE) : null;

/** `whole` is how many are found together with everything that a platform puts around them. */
const COLUMNS = ["recall", "precision", "whole"];

const corpus = generateCorpus(SEED);
const kinds = [...new Set(corpus.map(({ kind }) => kind))];
const rows = [...kinds, "all"].map((kind) => {
  const texts = kind === "all" ? corpus : corpus.filter((text) => text.kind === kind);
  const mine = score(texts, ours);
  if (kind !== "all") tell(mine.faults);
  return [
    kind,
    String(texts.length),
    String(mine.score.labels),
    ...ratios(mine.score),
    ...(before ? ratios(score(texts, before).score) : []),
  ];
});
print([
  [
    "",
    "texts",
    "names",
    ...COLUMNS,
    ...(before ? COLUMNS.map((column) => `${column} before`) : []),
  ],
  ["---", ...Array.from({ length: 2 + (before ? 2 : 1) * COLUMNS.length }, () => "---:")],
  ...rows,
]);
process.stdout.write("\n");
print([
  [`${MEGABYTES} MB`, "ours", ...(before ? ["before", "ratio", "goal"] : [])],
  ["---", "---:", ...(before ? ["---:", "---:", "---"] : [])],
  race("the corpus, a name in every line", longText(corpus, MEGABYTES * 1_000_000)),
  race(
    "source code without names",
    longText([{ kind: "", text: sourceCode(), labels: [] }], MEGABYTES * 1_000_000),
  ),
]);

function ratios({ labels, findings, right, whole }: Score): string[] {
  const precision = findings === 0 ? 1 : right / findings;
  return [right / labels, precision, whole / labels].map((ratio) => ratio.toFixed(4));
}

/** Medians of this reader, and of the other in turn with it, the one that begins rotating. */
function race(name: string, text: string): string[] {
  const rounds: { mine: number; theirs: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const isOursFirst = before === null || round % 2 === 0;
    const first = time(isOursFirst ? ours : before, text);
    const second = before === null ? 0 : time(isOursFirst ? before : ours, text);
    const [mine, theirs] = isOursFirst ? [first, second] : [second, first];
    if (round > 0) rounds.push({ mine, theirs });
  }
  const milliseconds = `${median(rounds.map(({ mine }) => mine)).toFixed(0)} ms`;
  if (before === null) return [name, milliseconds];
  const ratio = median(rounds.map(({ mine, theirs }) => mine / theirs));
  return [
    name,
    milliseconds,
    `${median(rounds.map(({ theirs }) => theirs)).toFixed(0)} ms`,
    ratio.toFixed(2),
    "≤ 1",
  ];
}

function time(read: Reader, text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}

function tell(faults: readonly Fault[]): void {
  for (const { kind, what, text } of faults.slice(0, TOLD)) {
    process.stdout.write(`${kind}: ${what} ${JSON.stringify(text)}\n`);
  }
}

function print(table: readonly (readonly string[])[]): void {
  for (const row of table) process.stdout.write(`| ${row.join(" | ")} |\n`);
}

/** What most of a project's text is: words, none of them a model's. */
function sourceCode(): string {
  return (
    'import { readFile } from "node:fs/promises";\n\nexport default async function main(path: string) {\n' +
    "  const model = await load(path); // the default is the best\n  switch (model.kind) {\n" +
    '    case "a":\n      return model.values.map((value) => value * 2);\n    default:\n' +
    "      throw new Error(`unknown kind ${model.kind} of ${path}`);\n  }\n}\n\n"
  ).repeat(20);
}
