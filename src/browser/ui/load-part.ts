/** What scripts are not run before, though their files are fetched at once; null for nothing. */
let gate: Promise<unknown> | null = null;

/** Lets what is loaded from now on be fetched, but not run, until this has settled. */
export function runPartsAfter(promise: Promise<unknown>): void {
  gate = promise;
}

/**
 * Loads a part of the page with its style sheets: the build calls it in place of every dynamic import.
 *
 * All files are asked for at the same time, and the part runs once its styles are here, so that it is
 * never drawn without them.
 *
 * @param files the scripts and style sheets that the part needs, as paths on our own origin
 */
export async function loadPart<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
): Promise<Module> {
  const styles = files.map(fetchFile);
  await Promise.all([gate, ...styles]);
  return load();
}

const fetched = new Map<string, Promise<void> | undefined>();

/** A script is only fetched; a style sheet is awaited, and asked for again after it has failed. */
function fetchFile(file: string): Promise<void> | undefined {
  if (fetched.has(file)) return fetched.get(file);
  const link = document.createElement("link");
  const isStyle = file.endsWith(".css");
  link.rel = isStyle ? "stylesheet" : "modulepreload";
  link.crossOrigin = "";
  link.href = `/${file}`;
  const settled = isStyle
    ? new Promise<void>((resolve, reject) => {
        link.addEventListener("load", () => resolve());
        link.addEventListener("error", () => {
          fetched.delete(file);
          link.remove();
          reject(new Error(`${file} could not be loaded`));
        });
      })
    : undefined;
  fetched.set(file, settled);
  document.head.append(link);
  return settled;
}
