/** What parts wait for; null for nothing. */
let gate: Promise<unknown> | null = null;

/**
 * Has what is loaded from now on wait until this has settled: its files are fetched at once, but neither
 * compiled nor applied, which would take the processor from what is drawn until then.
 */
export function runPartsAfter(promise: Promise<unknown>): void {
  gate = promise.then(() => {
    gate = null;
  });
}

/**
 * Loads a part of the page with its style sheets: the build calls it in place of every dynamic import.
 *
 * All files are asked for at the same time, and the part runs once its styles are here, so that it is
 * never drawn before them. Where they are unavailable, it works all the same.
 *
 * @param files the scripts and style sheets that the part needs, as paths on our own origin
 */
export async function loadPart<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
): Promise<Module> {
  if (gate !== null) {
    // Its own script, by far the largest; what it needs comes fast enough after it. As no link: the
    // page's policy has no source for `prefetch`, and what is preloaded is compiled in the end at once.
    if (files[0] !== undefined) void cache(files[0]);
    await gate;
  }
  await Promise.all(files.map(fetchFile));
  return load();
}

/** Has the browser keep a file, which is read to its end for that; it is asked for again when it is needed. */
async function cache(file: string): Promise<unknown> {
  const response = await fetch(`/${file}`, { priority: "low" }).catch(() => null);
  return response?.blob().catch(() => null);
}

const fetched = new Map<string, Promise<void>>();

/** Asks for a file, once unless it fails; only a style sheet is waited for. */
function fetchFile(file: string): Promise<void> {
  const before = fetched.get(file);
  if (before) return before;
  const isStyle = file.endsWith(".css");
  const link = appendLink(isStyle ? "stylesheet" : "modulepreload", file);
  const settled = new Promise<void>((done) => {
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => {
      fetched.delete(file);
      link.remove();
      done();
    });
  });
  const wait = isStyle ? settled : Promise.resolve();
  fetched.set(file, wait);
  return wait;
}

function appendLink(rel: string, file: string): HTMLLinkElement {
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel, crossOrigin: "", href: `/${file}` }));
  return link;
}
