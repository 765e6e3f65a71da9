import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { blockRendering } from "./src/build/block-rendering.ts";
import { developmentServer } from "./src/server/dev/development-server.ts";
import { COMMAND_CHUNKS } from "./src/build/command-chunks.ts";
import { FIRST_VIEW_CHUNKS, isImportedBy, type Graph } from "./src/build/first-view-chunks.ts";
import { firstLoad } from "./src/build/first-load.ts";
import { SHARED_CHUNKS } from "./src/build/shared-chunks.ts";
import { sampleSources } from "./src/build/sample-sources.ts";
import { leaveOutMutations } from "./src/build/leave-out-mutations.ts";
import { loadInOneWave, MODULE_PRELOAD } from "./src/build/load-in-one-wave.ts";
import { compileWithTheFile } from "./src/build/compile-with-the-file.ts";
import { keepServerOut } from "./src/build/keep-server-out.ts";
import { precompress } from "./src/build/precompress.ts";

/** Chunks that are named by hand, and known to the plugins by that. */
const NAMED_CHUNKS = /^(?:start|chosen|app|rolldown-runtime|panel)$/;

/** What write-file-atomic, which is CommonJS, finds in no module of ECMAScript. */
const OF_COMMONJS = { __filename: "import.meta.filename" };

const SERVER = "/src/server/main.ts";
/** All that the server starts with, in one file: what parts loaded on demand share with it would else be a dozen. */
const SERVER_START = {
  name: (id: string, graph: Graph) =>
    !id.endsWith(SERVER) && isImportedBy(SERVER, id, graph) ? "start" : null,
  debugName: "start",
};

export default defineConfig({
  plugins: [
    developmentServer(),
    // Where it is asked for: everywhere it would add 6 kB to the first view and win nothing.
    react({ compiler: { compilationMode: "annotation" } }),
    tailwindcss(),
    keepServerOut(),
    leaveOutMutations(),
    blockRendering(),
    loadInOneWave(),
    compileWithTheFile(),
    sampleSources(),
    precompress(),
    firstLoad(),
  ],
  environments: {
    client: {
      build: {
        outDir: "dist/client",
        // The page's policy forbids a style sheet in the address of its link, as a small one would be.
        assetsInlineLimit: 0,
        modulePreload: MODULE_PRELOAD,
        rolldownOptions: {
          output: {
            // The first view names every file that a part may need, and is the smaller for short names.
            hashCharacters: "hex",
            chunkFileNames: ({ isDynamicEntry, name }) =>
              isDynamicEntry || NAMED_CHUNKS.test(name)
                ? "assets/[name]-[hash:7].js"
                : "assets/[hash:7].js",
            codeSplitting: { groups: [...FIRST_VIEW_CHUNKS, ...SHARED_CHUNKS] },
          },
        },
      },
    },
    server: {
      consumer: "server",
      resolve: { noExternal: true },
      define: OF_COMMONJS,
      build: {
        outDir: "dist/server",
        ssr: true,
        copyPublicDir: false,
        // No file needs node_modules; beside the server itself there is only what is loaded on demand.
        rolldownOptions: {
          input: "src/server/main.ts",
          output: {
            entryFileNames: "[name].js",
            chunkFileNames: ({ isDynamicEntry, name }) =>
              isDynamicEntry || name === "start" ? "[name].js" : "shared.js",
            codeSplitting: { groups: [SERVER_START] },
          },
        },
      },
    },
    command: {
      consumer: "server",
      resolve: { noExternal: true },
      define: OF_COMMONJS,
      build: {
        outDir: "dist/command",
        ssr: true,
        copyPublicDir: false,
        // A file for each command, so that `--version` does not load them all; side by side, as the
        // server finds the page from where its own file is.
        rolldownOptions: {
          input: ["src/command/main.ts", "src/command/check/scan/sift-worker.ts"],
          external: (id) => id.endsWith("/server/main.ts"),
          output: {
            entryFileNames: "[name].js",
            chunkFileNames: "[name].js",
            codeSplitting: { groups: COMMAND_CHUNKS },
            // `serve` is the server as it has been built, and starts as soon.
            paths: (id) => (id.endsWith("/server/main.ts") ? "../server/main.js" : id),
          },
        },
      },
    },
  },
  builder: {
    // Left to itself, Vite would also build an environment called `ssr`.
    buildApp: async (builder) => {
      const { client, server, command } = builder.environments;
      if (client) await builder.build(client);
      if (server) await builder.build(server);
      if (command) await builder.build(command);
    },
  },
  test: {
    include: ["{src,e2e}/**/*.test.ts"],
    // A process for each file would take as long as the tests in it.
    isolate: false,
    // A step may take as long as a busy machine makes it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
