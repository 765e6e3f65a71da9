import { parseAsked } from "./address/parse.ts";
import { askEarly } from "./api/early-answer.ts";
import { pagePath } from "./api/list-query.ts";
import { paintRows } from "./first-view/paint-rows.ts";

/** An API that takes longer than this is not waited for: the page starts, and shows that it waits. */
const PATIENCE_MS = 60;

/**
 * The first thing that runs, small on purpose: asks for the first page while the rest of the page is
 * still on its way, and paints its rows into the shell of `index.html`. React then takes over.
 */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const asked = parseAsked(query);
  const answer = askEarly(pagePath(asked, undefined), asked);
  const isNewestFirst = ["q", "sort", "line"].every((name) => !query.has(name));
  const painted = answer.then(
    ({ isOk, body }) => {
      if (isOk && isNewestFirst) paintRows(body);
    },
    () => null,
  );
  await Promise.race([
    painted.then(nextFrame),
    new Promise((done) => setTimeout(done, PATIENCE_MS)),
  ]);
  await import("./main.tsx");
}

/** Resolves when what is in the document now has been handed to the screen. */
function nextFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => done());
      port1.start();
      port2.postMessage(null);
    });
    // A page in the background draws no frames.
    if (document.hidden) done();
  });
}

void start();
