import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { developmentServer } from "./src/server/vite/development-server.ts";
import { firstLoad } from "./src/server/vite/first-load.ts";
import { keepServerOut } from "./src/server/vite/keep-server-out.ts";
import { precompress } from "./src/server/vite/precompress.ts";

export default defineConfig({
  plugins: [
    developmentServer(),
    react({ compiler: true }),
    tailwindcss(),
    keepServerOut(),
    precompress(),
    firstLoad(),
  ],
  environments: {
    client: { build: { outDir: "dist/client" } },
    server: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        outDir: "dist/server",
        ssr: true,
        copyPublicDir: false,
        // One file that needs no node_modules.
        rolldownOptions: { input: "src/server/main.ts", output: { codeSplitting: false } },
      },
    },
  },
  builder: {
    // Left to itself, Vite would also build an environment called `ssr`.
    buildApp: async (builder) => {
      const { client, server } = builder.environments;
      if (client) await builder.build(client);
      if (server) await builder.build(server);
    },
  },
  test: { include: ["src/**/*.test.ts"] },
});
