// Builds what is packed, by `npm pack` and for whoever installs from git, such as pre-commit: npm names the
// package then. Where dependencies are installed for work here, there is nothing to prepare.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const { npm_package_resolved: packed = "null", npm_execpath: npm = "" } = process.env;
if (packed !== "null") {
  // What npm packs for a global installation from git is without them.
  if (!existsSync("node_modules/vite")) {
    // Not silent: whoever installs would not learn why it failed.
    const ci = ["ci", "--global=false", "--ignore-scripts", "--loglevel=error"];
    execFileSync(process.execPath, [npm, ...ci], { stdio: ["ignore", 2, "inherit"] });
  }
  const { createBuilder } = await import("vite");
  // Standard output is npm's, which writes the name of the file there.
  const builder = await createBuilder({ logLevel: "error" });
  await builder.buildApp();
}
