import { availableParallelism } from "node:os";
import { DEFAULT_LIFECYCLES, LIFECYCLES } from "../../src/shared/contract/lifecycle.ts";
import { compare, launchBrowser, type Side } from "./compare.ts";
import { formatTable, type Outcome } from "./format-table.ts";
import { scoreByLighthouse } from "./lighthouse.ts";
import { SCENES, type Scene } from "./scenes.ts";
import { startScene } from "./start-scene.ts";
import { lookUpInAll, seeFirstRow, workWithAll } from "./visits.ts";

// Arguments are the sizes to measure with, or `grouped`; without any, all of them. With `look-up` among them, only its
// suggestions are measured; `lighthouse` is measured alone, and with everything. `EARLIER` names the folder of an
// earlier build, such as a worktree, which is then measured in the same run.
const earlier = process.env["EARLIER"];
const isLookUpAlone = process.argv.includes("look-up");
const sizes = process.argv.slice(3).map(Number).filter(Number.isFinite);
const isLighthouseAlone = process.argv.includes("lighthouse");
const isGroupedAlone = process.argv.includes("grouped");
const scenes = SCENES.filter(({ size, chosen }) =>
  isLighthouseAlone
    ? false
    : isGroupedAlone
      ? chosen !== undefined
      : sizes.length === 0 || sizes.includes(size),
);
if (scenes.length === 0 && !isLighthouseAlone) {
  throw new Error(`the sizes are ${SCENES.map(({ size }) => size).join(", ")}`);
}

const browser = await launchBrowser();
const outcomes: Outcome[] = [];
try {
  for (const scene of scenes) {
    const { size, repeats, hasFloor } = scene;
    const { origin, earlierOrigin, stop } = await startScene(scene, earlier);
    try {
      const addresses = addressesOf(scene, origin, earlierOrigin);
      const first = await compare(browser, {
        visit: seeFirstRow,
        size,
        addresses: isLookUpAlone ? {} : addresses,
        repeats: repeats.firstRow,
        warmUps: 1,
      });
      // Any order but the default has ours fetch the rest; the floor always does, and sorts nothing.
      const sorted = (address: string) =>
        `${address}${address.includes("?") ? "&" : "?"}sort=released`;
      const rest = await compare(browser, {
        visit: isLookUpAlone ? lookUpInAll : workWithAll,
        size,
        addresses: {
          ours: sorted(addresses.ours),
          ...(hasFloor && !isLookUpAlone && { floor: addresses.floor }),
          ...(addresses.earlier && { earlier: sorted(addresses.earlier) }),
        },
        repeats: repeats.rest,
        warmUps: 0,
      });
      const readings = {
        ours: { ...first.ours, ...rest.ours },
        floor: { ...first.floor, ...rest.floor },
        earlier: { ...first.earlier, ...rest.earlier },
      };
      outcomes.push({ scene, readings });
    } finally {
      await stop();
    }
  }
} finally {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, Chromium ${browser.version()}`;
  if (outcomes.length > 0) process.stdout.write(`${machine}\n\n${formatTable(outcomes)}`);
  await browser.close();
}
if (process.argv.length <= 3 || isLighthouseAlone) {
  process.stdout.write(`\n${await scoreByLighthouse()}\n`);
}

/** The pages with all models of a scene; the embedded catalogue lists the retired ones on request. */
function addressesOf(
  { isEmbedded, chosen }: Scene,
  origin: string,
  earlierOrigin: string | null,
): Record<Exclude<Side, "earlier">, string> & { readonly earlier?: string } {
  const lifecycles = isEmbedded ? LIFECYCLES : DEFAULT_LIFECYCLES;
  const asked = new URLSearchParams(lifecycles.map((lifecycle) => ["lifecycle[]", lifecycle]));
  // As people have it: what is the default is left out of the address.
  const query = [isEmbedded ? `lifecycle=${lifecycles.join(",")}` : "", chosen ?? ""].filter(
    Boolean,
  );
  const page = query.length > 0 ? `/?${query.join("&")}` : "/";
  return {
    ours: origin + page,
    ...(earlierOrigin !== null && { earlier: earlierOrigin + page }),
    floor: `${origin}/floor/?limit=1000&${asked.toString()}`,
  };
}
