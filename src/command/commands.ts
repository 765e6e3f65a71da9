import type { Command } from "./command.ts";

/** The commands of the program, each loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./serve.ts")).serveCommand,
  check: async () => (await import("./check/check-command.ts")).checkCommand,
  resolve: async () => (await import("./resolve/resolve.ts")).resolveCommand,
  list: async () => (await import("./list/list.ts")).listCommand,
  mcp: async () => (await import("./mcp.ts")).mcpCommand,
};
