// An API that misbehaves on purpose, to see each fault in the browser. Two terminals:
//   PORT=4600 node e2e/runner/run.mjs e2e/faulty-api/main.ts
//   ANTHROPIC_API_KEY=sk-ant-test ANTHROPIC_BASE_URL=http://127.0.0.1:4600/then-500 CACHE_SECONDS=5 npm start
import { startFaultUpstream } from "./fault-upstream.ts";
import { MODES } from "./modes.ts";

const { baseUrl } = await startFaultUpstream(Number(process.env["PORT"] ?? 0));
const lines = Object.keys(MODES).map((mode) => `ANTHROPIC_BASE_URL=${baseUrl(mode)}`);
process.stdout.write(`${lines.join("\n")}\n`);
