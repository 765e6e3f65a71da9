import { createServer } from "node:http";
import { listenOnLoopback } from "../../faulty-api/listen-on-loopback.ts";
import { openAiPageBytes, pageBytes } from "./models.ts";

// An API that costs next to nothing: ready bytes for `limit=20` and `limit=1000`. A question with a
// cursor gets a page of its own: one of these by turns, with a field that no other answer has.
// Under `/openai` they are lists in OpenAI's format.
const PAGES_PER_SIZE = 16;

const pagesBy = (write: typeof pageBytes) =>
  new Map(
    [20, 1000].map((size) => [
      String(size),
      Array.from({ length: PAGES_PER_SIZE }, (_, index) => write(size, index + 1)),
    ]),
  );
const [pages, openAiPages] = [pagesBy(pageBytes), pagesBy(openAiPageBytes)];
let asked = 0;

const server = createServer((request, response) => {
  if (request.url === "/asked") {
    response.end(String(asked));
    return;
  }
  asked += 1;
  const query = new URLSearchParams(request.url?.split("?")[1]);
  const format = request.url?.startsWith("/openai/") === true ? openAiPages : pages;
  const ready = format.get(query.get("limit") ?? "20") ?? [];
  const cursor = query.get("after_id");
  const page = ready[cursor === null ? 0 : asked % PAGES_PER_SIZE] ?? Buffer.alloc(0);
  const own = cursor === null ? "}" : `,"after_id":"${cursor}"}`;
  const headers = { "content-type": "application/json", "request-id": `req_${asked}` };
  response.writeHead(200, { ...headers, "content-length": page.length - 1 + own.length });
  // All but the last brace, so that the rest need not be copied.
  response.write(page.subarray(0, -1));
  response.end(own);
});
process.stdout.write(`${await listenOnLoopback(server, 0)}\n`);
