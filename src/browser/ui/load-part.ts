/** What parts are not run before, though their files are fetched at once; null for nothing. */
let gate: Promise<unknown> | null = null;

/** Lets what is loaded from now on be fetched, but not run before this has settled. */
export function runPartsAfter(promise: Promise<unknown>): void {
  gate = promise;
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
  await Promise.all([gate, ...files.map(fetchFile)]);
  return load();
}

const fetched = new Map<string, Promise<void> | undefined>();

/** Asks for a file, once unless it fails; only a style sheet is waited for. */
function fetchFile(file: string): Promise<void> | undefined {
  if (fetched.has(file)) return fetched.get(file);
  const link = document.createElement("link");
  const isStyle = file.endsWith(".css");
  link.rel = isStyle ? "stylesheet" : "modulepreload";
  link.crossOrigin = "";
  link.href = `/${file}`;
  const settled = new Promise<void>((done) => {
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => {
      fetched.delete(file);
      link.remove();
      done();
    });
  });
  fetched.set(file, isStyle ? settled : undefined);
  document.head.append(link);
  return fetched.get(file);
}
