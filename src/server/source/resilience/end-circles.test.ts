import { describe, expect, test } from "vitest";
import { budget, good, REQUEST_OPTIONS } from "../../testing/scripted-fetches.ts";
import type { Attempt } from "../answer.ts";
import { listRequest } from "../models-request.ts";
import { endCircles } from "./end-circles.ts";

type Page = { readonly ids: readonly string[]; readonly last_id: string };

/** Walks through the pages of a server, until there is no more or it has seen so many. */
function walker(pageAfter: (cursor: string | undefined) => Page) {
  const attempt: Attempt = (modelsRequest) => {
    const cursor = modelsRequest.kind === "list" ? modelsRequest.parameters.after_id : undefined;
    const { ids, last_id } = pageAfter(cursor);
    const data = ids.map((id) => ({ id, object: "model" }));
    return Promise.resolve(
      good(JSON.stringify({ object: "list", data, has_more: true, first_id: "é", last_id })),
    );
  };
  const fetchPage = endCircles(attempt);
  return async (most = 10) => {
    const pages: { data: { id: string }[]; has_more: boolean; last_id: string }[] = [];
    for (let after_id: string | undefined; pages.length < most; after_id = pages.at(-1)?.last_id) {
      const answer = await fetchPage(listRequest({ after_id }, REQUEST_OPTIONS), budget());
      if (answer.status !== 200) throw new Error(answer.message);
      pages.push(JSON.parse(Buffer.from(answer.body).toString()) as (typeof pages)[number]);
      if (pages.at(-1)?.has_more === false) break;
    }
    return pages;
  };
}

describe("a walk ends", () => {
  test("where the same page comes again under a new cursor", async () => {
    let cursors = 0;
    const pages = await walker(() => ({ ids: ["a", "b"], last_id: `"${(cursors += 1)}é` }))();
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatchObject({ has_more: false, last_id: '"1é', data: [{ id: "a" }, {}] });
  });

  test("where two pages come by turns", async () => {
    const walk = walker((cursor) =>
      cursor === "b" ? { ids: ["c", "d"], last_id: "d" } : { ids: ["a", "b"], last_id: "b" },
    );
    const pages = await walk();
    expect(pages.map(({ has_more }) => has_more)).toEqual([true, true, false]);
  });
});

describe("a walk goes on", () => {
  test("where every page has others", async () => {
    let count = 0;
    const walk = walker(() => {
      count += 1;
      return { ids: [`a${count}`, `b${count}`], last_id: "always the same" };
    });
    const pages = await walk();
    expect(pages).toHaveLength(10);
  });

  test.each([0, 199])("where only entry %i of a long page is another one", async (index) => {
    let count = 0;
    const walk = walker(() => {
      const ids = Array.from({ length: 200 }, (_, at) => `model-${at}`);
      ids[index] = `other-${(count += 1)}`;
      return { ids, last_id: "always the same" };
    });
    expect(await walk(9)).toHaveLength(9);
  });

  test("where pages of one entry have the same, whose ID comes twice", async () => {
    let count = 0;
    const pages = await walker(() => ({ ids: ["a"], last_id: String((count += 1)) }))();
    expect(pages).toHaveLength(10);
  });

  test("from its beginning, however often it was walked", async () => {
    const walk = walker((cursor) =>
      cursor === undefined
        ? { ids: ["a", "b"], last_id: "b" }
        : { ids: [`${cursor}1`, `${cursor}2`], last_id: `${cursor}2` },
    );
    for (let times = 0; times < 3; times += 1) expect(await walk(5)).toHaveLength(5);
  });
});
