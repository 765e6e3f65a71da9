import { join } from "node:path";
import { runToEnd } from "./program.ts";

const MINUTE_MS = 60_000;

/** Installs a package of the Python index into a virtual environment in `folder`. */
export async function installPython(folder: string, requirement: string): Promise<void> {
  const environment = { ...process.env, PIP_NO_CACHE_DIR: "1", PIP_DISABLE_PIP_VERSION_CHECK: "1" };
  await runToEnd(
    { program: "python3", arguments: ["-m", "venv", "venv"], environment, folder },
    2 * MINUTE_MS,
  );
  await runToEnd(
    {
      program: join(folder, "venv/bin/pip"),
      arguments: ["install", "--quiet", "--only-binary", ":all:", requirement],
      environment,
      folder,
    },
    10 * MINUTE_MS,
  );
}

/** Installs a package of the npm registry into `folder`, running no script of any package. */
export async function installNpm(folder: string, specifier: string): Promise<void> {
  await runToEnd(
    {
      program: "npm",
      arguments: [
        ..."install --ignore-scripts --no-audit --no-fund --no-update-notifier".split(" "),
        `--prefix=${folder}`,
        `--cache=${join(folder, "npm-cache")}`,
        specifier,
      ],
      environment: process.env,
      folder,
    },
    10 * MINUTE_MS,
  );
}

/** Builds a Go module into `folder`, on one core and behind everything else that runs. */
export async function installGo(folder: string, module: string): Promise<void> {
  await runToEnd(
    {
      program: "nice",
      arguments: ["-n", "19", "go", "install", module],
      environment: {
        ...process.env,
        GOFLAGS: "-p=1 -modcacherw",
        GOPATH: join(folder, "go"),
        GOBIN: join(folder, "bin"),
        GOCACHE: join(folder, "go-build"),
      },
      folder,
    },
    45 * MINUTE_MS,
  );
}

/** True when a program of that name can be started. */
export async function isHere(program: string): Promise<boolean> {
  return succeeds("sh", "-c", 'command -v "$0"', program);
}

/** True when the program ends well within a few seconds. */
export async function succeeds(program: string, ...rest: readonly string[]): Promise<boolean> {
  const command = { program, arguments: rest, environment: process.env, folder: "." };
  return runToEnd(command, 10_000).then(
    () => true,
    () => false,
  );
}
