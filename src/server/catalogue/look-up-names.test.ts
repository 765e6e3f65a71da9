import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import type { AskOutcome } from "./catalogue.ts";
import { lookUpNames, startLookUps } from "./look-up-names.ts";

const FAILED: AskOutcome = { kind: "failed", error: { message: "No.", status: 500 } };

function readings(...names: string[]): NameReading[] {
  return names.flatMap((name) => readModelName(name) ?? []);
}

/** Answers for every name but those given, and remembers who was asked for. */
function answering(outcomes: Readonly<Record<string, AskOutcome>> = {}) {
  const asked: string[] = [];
  let waiting = 0;
  let most = 0;
  return {
    asked,
    most: () => most,
    retrieveModel: async (name: string): Promise<AskOutcome> => {
      asked.push(name);
      waiting += 1;
      most = Math.max(most, waiting);
      await new Promise((done) => setTimeout(done, 1));
      waiting -= 1;
      return outcomes[name] ?? { kind: "answered", model: { id: name } as ModelInfo };
    },
  };
}

test("asks for each name once, however it is spelled, and not for what is no single model", async () => {
  const catalogue = answering();
  const { value } = await lookUpNames(
    catalogue,
    readings("claude-opus-5", "Claude Opus 5", "anthropic/claude-opus-5", "opus"),
  );
  expect(catalogue.asked).toEqual(["claude-opus-5"]);
  expect([...(value ?? [])].map(([name, { kind }]) => [name, kind])).toEqual([
    ["claude-opus-5", "answered"],
  ]);
});

test("asks for the next name that is meant where one is not known, and no further", async () => {
  const [reading] = readings("anthropic.claude-3-5-sonnet");
  const names = reading?.names ?? [];
  expect(names.length).toBeGreaterThan(1);
  const catalogue = answering({ [names[0] ?? ""]: { kind: "unknown" } });
  const { value } = await lookUpNames(catalogue, reading ? [reading] : []);
  expect(catalogue.asked).toEqual(names.slice(0, 2));
  expect([...(value?.values() ?? [])].map(({ kind }) => kind)).toEqual(["unknown", "answered"]);
});

test("a few are on their way at once", async () => {
  const catalogue = answering();
  const many = Array.from({ length: 40 }, (_, at) => `claude-opus-7-${at + 10}`);
  const progress: number[] = [];
  await lookUpNames(catalogue, readings(...many), (done) => progress.push(done));
  expect(new Set(catalogue.asked)).toEqual(new Set(many));
  expect(catalogue.most()).toBe(4);
  expect(progress).toEqual(many.map((_, at) => at + 1));
});

test("the first failure ends it, without a verdict on a part", async () => {
  const many = Array.from({ length: 40 }, (_, at) => `claude-opus-7-${at + 10}`);
  const catalogue = answering({ [many[5] ?? ""]: FAILED });
  const { value, refusal } = await lookUpNames(catalogue, readings(...many));
  expect(value).toBeNull();
  expect(refusal).toEqual({ message: "No.", status: 500 });
  expect(catalogue.asked.length).toBeLessThan(12);
});

test("what is found first is asked for while others are looked for", async () => {
  const catalogue = answering();
  const lookUps = startLookUps(catalogue);
  const [first, ...others] = readings("claude-opus-5", "claude-opus-5", "claude-sonnet-5");
  if (first) lookUps.add(first);
  await expect.poll(() => catalogue.asked).toEqual(["claude-opus-5"]);
  for (const reading of others) lookUps.add(reading);
  const { value } = await lookUps.finish();
  expect(catalogue.asked).toEqual(["claude-opus-5", "claude-sonnet-5"]);
  expect([...(value?.keys() ?? [])]).toEqual(["claude-opus-5", "claude-sonnet-5"]);
});
