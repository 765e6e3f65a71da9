// Builds what is packed, by `npm pack` and for whoever installs from git, which includes pre-commit: npm
// names the package then. Where dependencies are installed for work here there is nothing to prepare.
import { createBuilder } from "vite";

if (process.env["npm_package_resolved"] !== undefined) {
  // Standard output is npm's, which writes the name of the file there.
  const builder = await createBuilder({ logLevel: "error" });
  await builder.buildApp();
}
