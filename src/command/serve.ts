import type { Command } from "./command.ts";
import { refuseUsage, TROUBLE } from "./terminal/refuse.ts";

const HELP = `Usage: model-catalogue serve [--port PORT] [--host HOST]

Serves the dashboard, and the Models API for clients beside it, until it is
told to stop (SIGTERM or Ctrl+C). Prints its address when it is ready, then a
line of JSON for each request.

      --port PORT  instead of the variable PORT; 0 takes any free one
                   (default: 4173)
      --host HOST  instead of HOST; anything but loopback requires ACCESS_TOKEN
                   (default: 127.0.0.1)
  -h, --help       show this help

All else is read from the environment: ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL,
ACCESS_TOKEN and the others that the README lists. Without a key it serves the
catalogue that is embedded in it.

Exit status: 0 it was told to stop; 1 it failed; 2 these settings do not work.

  ANTHROPIC_API_KEY=sk-ant-… model-catalogue serve --port 8080`;

/** The server of `npm start`. */
export const serveCommand: Command = {
  name: "serve",
  summary: "serve the dashboard and the API beside it",
  help: HELP,
  options: { port: { type: "string" }, host: { type: "string" } },
  async run({ values: { port, host }, positionals: [extra] }, terminal) {
    if (extra !== undefined) return refuseUsage(terminal, "serve", `unexpected '${extra}'`);
    if (typeof port === "string") process.env["PORT"] = port;
    if (typeof host === "string") process.env["HOST"] = host;
    // The program of the server, which reads the environment and ends the process itself. Where it cannot
    // start, it has said why.
    await import("../server/main.ts");
    return (process.exitCode ?? 0) === 0 ? 0 : TROUBLE;
  },
};
