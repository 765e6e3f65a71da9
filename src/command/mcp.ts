import { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { CATALOGUE_HELP, CATALOGUE_OPTIONS } from "./catalogue/catalogue-options.ts";
import { openCatalogue } from "./catalogue/open-catalogue.ts";
import { announceOffline } from "./catalogue/say-who-answered.ts";
import type { Command, Terminal } from "./command.ts";
import { refuse, refuseUsage } from "./terminal/refuse.ts";

const HELP = `Usage: model-catalogue mcp [OPTION]...

Answers questions about models over the Model Context Protocol on standard input
and output, for a program that starts it: list_models, resolve_model, check_text
and upcoming_retirements. It ends when its input does. A running server has the
same at /mcp.

  -h, --help        show this help

${CATALOGUE_HELP}

Exit status: 0 its input has ended; 2 the command line was wrong.

  claude mcp add model-catalogue -- npx model-catalogue mcp`;

/** The Model Context Protocol on standard input and output. */
export const mcpCommand: Command = {
  name: "mcp",
  summary: "answer questions over the Model Context Protocol on standard input and output",
  help: HELP,
  options: CATALOGUE_OPTIONS,
  async run({ values, positionals: [extra] }, terminal) {
    if (extra !== undefined) return refuseUsage(terminal, "mcp", `unexpected '${extra}'`);
    const { value: catalogue, refusal } = await openCatalogue(values, terminal.env);
    if (refusal !== null) return refuse(terminal, "mcp", refusal);
    announceOffline(catalogue.origin, terminal, "mcp", Date.now());

    const [{ serveStdio, StdioServerTransport }, { createMcpServer }] = await Promise.all([
      import("@modelcontextprotocol/server/stdio"),
      import("../server/mcp/create-mcp-server.ts"),
    ]);
    // Standard output is the protocol's alone.
    const report = (error: unknown) =>
      terminal.stderr.write(
        `model-catalogue mcp: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    const input = Readable.from(terminal.stdin);
    const transport = new StdioServerTransport(input, outputOf(terminal));
    const server = serveStdio(() => createMcpServer({ catalogue, onFailure: report }), {
      transport,
    });
    await finished(input).catch(report);
    await server.close();
    return 0;
  },
};

function outputOf({ stdout }: Terminal): Writable {
  return new Writable({
    decodeStrings: false,
    write: (text: string | Buffer, _encoding, done) => {
      stdout.write(text.toString());
      done();
    },
  });
}
