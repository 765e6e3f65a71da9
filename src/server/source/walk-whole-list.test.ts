import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { accepted, refused } from "#shared/result.ts";
import { errorAnswer } from "../http/error-answer.ts";
import { modelOf } from "../testing/model-of.ts";
import { type FetchPage, walkWholeList } from "./walk-whole-list.ts";

type Answered = Awaited<ReturnType<FetchPage<{ status: number }>>>;

function page(data: ModelInfo[], has_more: boolean): Answered {
  return accepted({ body: { data, has_more, first_id: null, last_id: null } });
}

/** Answers one after the other, and remembers what was asked for. */
function answering(...answers: Answered[]) {
  const paths: string[] = [];
  const fetchPage: FetchPage<{ status: number }> = ({ path }) =>
    Promise.resolve(answers[paths.push(path) - 1] ?? accepted(null));
  return { paths, fetchPage };
}

const [A, B] = [modelOf("a"), modelOf("b")];
const BOUNDS = { mostPages: 2, walkMs: 1000 };

test("reads one page after the other, of all lifecycles", async () => {
  const { paths, fetchPage } = answering(page([A], true), page([B], false));
  expect(await walkWholeList(fetchPage, undefined, BOUNDS)).toEqual(accepted([A, B]));
  expect(paths.map((path) => new URLSearchParams(path.split("?")[1]).get("after_id"))).toEqual([
    null,
    "a",
  ]);
  expect(paths[0]).toContain("retired");
});

test("asks for what is listed anyway where lifecycles are refused, and once", async () => {
  const refusal = refused({ status: 400 });
  const { paths, fetchPage } = answering(refusal, page([A], false));
  expect((await walkWholeList(fetchPage)).value).toEqual([A]);
  expect(paths[1]).not.toContain("lifecycle");
  expect(await walkWholeList(answering(refusal, refusal).fetchPage)).toEqual(refusal);
});

test.each([
  ["never ends: its cursor", 502, [page([A, B], true), page([modelOf("c"), B], true)]],
  ["never ends: the same models", 502, [page([A, B], true), page([A], true)]],
  ["breaks off", 502, [page([A], true), page([], true)]],
  ["not a list of models", 502, [accepted(null)]],
  ["more than 2,000 models", 502, [page([A], true), page([B], true)]],
] as const)("part of a list is none: %s", async (words, status, answers) => {
  const { value, refusal } = await walkWholeList(
    answering(...answers).fetchPage,
    undefined,
    BOUNDS,
  );
  expect(value).toBeNull();
  expect(refusal).toEqual(errorAnswer(status, expect.stringContaining(words) as unknown as string));
});

test("nothing more is asked for when time is over", async () => {
  const { paths, fetchPage } = answering(page([A], true));
  const bounds = { ...BOUNDS, walkMs: -1 };
  expect((await walkWholeList(fetchPage, undefined, bounds)).refusal?.status).toBe(504);
  expect(paths).toEqual([]);
});
