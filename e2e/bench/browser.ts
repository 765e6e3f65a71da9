import { startBothSides } from "./both-sides.ts";
import { compare, formatTable, launchBrowser } from "./compare.ts";
import { firstRowVisible } from "./measurements.ts";

const browser = await launchBrowser();
const embedded = await startBothSides({});
try {
  const comparison = await compare(browser, "embedded catalogue", firstRowVisible, {
    ours: `${embedded.origin}/`,
    floor: `${embedded.origin}/floor/`,
  });
  process.stdout.write(formatTable([comparison]));
} finally {
  await embedded.stop();
  await browser.close();
}
