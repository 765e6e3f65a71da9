import type { Page } from "playwright/test";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { storedKeys } from "../../support/stored-keys.ts";

const models = generateModels({ size: 30, lifecycles: ["active"] });
/** The server must not answer from what it keeps itself. */
const environment = { CACHE_SECONDS: "0" };

/** The workspaces whose lists, histories or snapshots are stored: those with a head, in alphabetical order. */
async function workspacesOf(page: Page, kind: string): Promise<readonly string[]> {
  const heads = (await storedKeys(page)).filter((key) => key.startsWith(`1 ${kind} [`));
  return heads.flatMap((key) => /"(w\d)"\]$/.exec(key)?.[1] ?? []).toSorted();
}

/** The keys of what is kept of a workspace's list, once it has a head. */
async function storedAt(page: Page, workspace: string): Promise<readonly string[] | null> {
  const keys = (await storedKeys(page)).filter((key) => key.startsWith("1 list ["));
  const own = keys.filter((key) => key.includes(`"${workspace}"]`));
  return own.some((key) => key.endsWith("]")) && own.length === 3 ? own : null;
}

/** Shows an address in the page that is loaded; again, it is another visit, which loads the page. */
async function show(page: Page, address: string, isAgain: boolean): Promise<void> {
  if (isAgain) await page.goto(address);
  else await goTo(page, address);
}

/** Puts something into the store as an earlier visit would have. */
async function putStored(page: Page, entries: readonly (readonly [string, unknown])[]) {
  await page.evaluate(
    async (given) =>
      new Promise((done) => {
        const opening = indexedDB.open("model-catalogue");
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("kept", "readwrite");
          for (const [key, value] of given) writing.objectStore("kept").put(value, key);
          writing.addEventListener("complete", done);
        });
      }),
    entries,
  );
}

test("four lists are stored, and the oldest is evicted with everything that belongs to it", async ({
  page,
  models: table,
  gateway,
}) => {
  test.slow();
  const { origin } = await gateway({ models, environment });
  await page.clock.install();
  const visit = async (workspace: string) => {
    const before = await storedAt(page, workspace);
    await show(page, `${origin}/?limit=20&workspace=${workspace}&sort=name`, before !== null);
    await expect(page.getByRole("contentinfo").getByRole("status")).toHaveText("30 models");
    await expect(table).toHaveAttribute("aria-rowcount", "31");
    const isStoredAgain = async () => {
      // Until the page is at rest.
      await page.clock.fastForward(5000);
      const now = await storedAt(page, workspace);
      return now !== null && now.join() !== before?.join();
    };
    await expect.poll(isStoredAgain).toBe(true);
  };
  await page.goto(origin);
  for (const workspace of ["w1", "w2", "w3", "w4"]) await visit(workspace);
  // As a visit leaves it that ended while it kept a list.
  await putStored(page, [['1 list ["live","/v1/models?limit=1000",[],"w7"] 1 0', []]]);
  // Stored again, it is the newest.
  await visit("w1");
  await visit("w5");
  await expect.poll(async () => workspacesOf(page, "list")).toEqual(["w1", "w3", "w4", "w5"]);
  // A head and two pages each.
  const keysOfLists = async () =>
    (await storedKeys(page)).filter((key) => key.startsWith("1 list "));
  await expect.poll(keysOfLists).toHaveLength(4 * 3);
  expect((await keysOfLists()).join()).not.toContain("w7");
});

test("a hundred details are stored, and the oldest is evicted", async ({
  page,
  details,
  gateway,
}) => {
  const { origin } = await gateway({ models, environment });
  const keysOfDetails = async () =>
    (await storedKeys(page)).filter((key) => key.startsWith("1 detail "));
  const open = async (at: number) => {
    const id = models[at]?.id ?? "";
    await goTo(page, `${origin}/?model=${id}`);
    await expect(details.getByText("Pinned ID")).toBeVisible();
    await expect.poll(async () => (await keysOfDetails()).join()).toContain(`"${id}"`);
  };
  await page.goto(origin);
  await open(0);
  const [first = ""] = await keysOfDetails();
  const others = Array.from({ length: 99 }, (_, at) => `detail other ${at}`);
  await putStored(page, [
    ...others.map((key) => [`1 ${key}`, {}] as const),
    ["1 details", [first.slice(2), ...others]],
  ]);
  await open(1);
  await expect.poll(keysOfDetails).not.toContain(first);
  await expect.poll(keysOfDetails).toHaveLength(100);
  expect(await keysOfDetails()).toContain("1 detail other 0");
});

test("eight catalogues are tracked, and the least recently checked one is dropped", async ({
  page,
  gateway,
}) => {
  test.slow();
  const { origin } = await gateway({ models, environment });
  const view = page.getByRole("region", { name: "Changes" });
  const visit = async (workspace: string, snapshots: string) => {
    const isAgain = snapshots !== "1 snapshot";
    await show(page, `${origin}/?view=changes&workspace=${workspace}`, isAgain);
    await expect(view).toContainText(snapshots);
    await expect.poll(async () => workspacesOf(page, "look")).toContain(workspace);
  };
  await page.goto(origin);
  for (let at = 1; at <= 8; at += 1) await visit(`w${at}`, "1 snapshot");
  await visit("w1", "2 snapshots");
  await visit("w9", "1 snapshot");
  const stay = ["w1", "w3", "w4", "w5", "w6", "w7", "w8", "w9"];
  await expect.poll(async () => workspacesOf(page, "changes")).toEqual(stay);
  await expect.poll(async () => workspacesOf(page, "look")).toEqual(stay);
});
