import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { copyProject } from "../../support/copy-project.ts";

const ZONES = ["src/shared", "src/build", "src/server", "src/command", "src/browser"];

/** Zones that must not import others, values and types alike. */
const IMPORTS = [
  ["shared", "server"],
  ["shared", "browser"],
  ["build", "shared"],
  ["build", "server"],
  ["build", "browser"],
  ["server", "browser"],
  ["server", "build"],
  ["server", "command"],
  ["command", "browser"],
  ["command", "build"],
  ["browser", "server"],
  ["browser", "build"],
  ["browser", "command"],
].flatMap(([zone = "", other = ""]) =>
  ["secret", "type Secret"].map((name) => ({ zone, other, name })),
);
const SECRET = 'export interface Secret { readonly key: string }\nexport const secret = "s";\n';
/** One for each import, as the compiler names a file only once. */
const secretFile = (at: number) => `secret-${at}.ts`;

/** What does not exist in a zone. */
const READS = [
  { zone: "shared", read: "process.pid", error: /error TS2\d+: Cannot find name 'process'/ },
  { zone: "shared", read: "document.title", error: /error TS2584: Cannot find name 'document'/ },
  { zone: "server", read: "document.title", error: /error TS2584: Cannot find name 'document'/ },
  { zone: "command", read: "document.title", error: /error TS2584: Cannot find name 'document'/ },
  { zone: "browser", read: "process.env", error: /error TS2\d+: Cannot find name 'process'/ },
  {
    zone: "browser",
    read: 'import("node:fs")',
    error: /error TS2\d+: Cannot find (?:module|name) 'node:fs'/,
  },
] as const;

/** What must not compile. */
const ZONE_TRESPASSES = [
  ...IMPORTS.map(({ zone, other, name }, at) => ({
    what: `${zone} imports ${name === "secret" ? "a value" : "a type"} from ${other}`,
    file: `src/${zone}/import-${at}.ts`,
    source: `export { ${name} } from "../${other}/${secretFile(at)}";\n`,
    error: new RegExp(`error TS6307: .*src/${other}/${secretFile(at)}`),
  })),
  ...READS.map(({ zone, read, error }, at) => ({
    what: `${zone} reads ${read}`,
    file: `src/${zone}/read-${at}.ts`,
    source: `export const trespass = ${read};\n`,
    error,
  })),
];

const VIEWS = readdirSync("src/browser/views");

/** What the linter must not let pass: where, and what is imported there. */
const FLOOR_TRESPASSES = [
  ["src/shared", "react"],
  ["src/shared/model-names", "hono/html"],
  ["src/shared/format", "node:path"],
  ["src/server/http", "../source/trespass.ts"],
  ["src/server/http", "../models-routes.ts"],
  ["src/server/source/upstream", "../../models-api/trespass.ts"],
  ["src/server/http", "../feeds/trespass.ts"],
  ["src/server/source", "../catalogue/trespass.ts"],
  ["src/server/source/resilience", "../../shared-state/trespass.ts"],
  ["src/server/models-api", "../page/trespass.ts"],
  ["src/server/models-api", "../mcp/trespass.ts"],
  ["src/server/mcp", "../models-api/trespass.ts"],
  ["src/server/mcp", "../notify/trespass.ts"],
  ["src/server/notify", "../page/trespass.ts"],
  ["src/server/feeds", "../mcp/trespass.ts"],
  ["src/command", "../browser/trespass.ts"],
  ["src/command/check", "../../build/trespass.ts"],
  ["src/command/terminal", "../resolve/trespass.ts"],
  ["src/command/catalogue", "../check/trespass.ts"],
  ["src/command/list", "../resolve/trespass.ts"],
  ["src/browser/ui", "../data/trespass.ts"],
  ["src/browser/ui/scroll", "../../model-ui/trespass.ts"],
  ["src/browser/ui", "#shared/model-info/trespass.ts"],
  ["src/browser/model-ui", "../data/trespass.ts"],
  ["src/browser/snippets", "../dialogs/trespass.ts"],
  ["src/browser/data/list", "../../dialogs/trespass.ts"],
  ["src/browser/data", "../views/models/trespass.ts"],
  ["src/browser/dialogs/palette", "../../details/trespass.ts"],
  ["src/browser/dialogs", "../app/trespass.ts"],
  ["src/browser/details", "../views/models/trespass.ts"],
  ...VIEWS.flatMap((view) => [
    [`src/browser/views/${view}`, "../../app/trespass.ts"],
    [`src/browser/views/${view}`, "../../details/trespass.ts"],
    ...VIEWS.filter((other) => other !== view).map((other) => [
      `src/browser/views/${view}`,
      `../${other}/trespass.ts`,
    ]),
  ]),
  ["src/browser/views/models/table", "../../timeline/trespass.ts"],
].map(([folder = "", specifier = ""], at) => ({
  what: `${folder} imports ${specifier}`,
  file: `${folder}/floor-${at}.ts`,
  source: `import type { Trespass } from "${specifier}";\nexport type Of = Trespass;\n`,
}));

const CYCLE = [
  [
    "src/shared/cycle-one.ts",
    'import type { Two } from "./cycle-two.ts";\nexport type One = Two;\n',
  ],
  [
    "src/shared/cycle-two.ts",
    'import type { One } from "./cycle-one.ts";\nexport type Two = One;\n',
  ],
] as const;

test.describe("the fences between zones and floors", () => {
  test.describe.configure({ mode: "default" });
  /** What the compiler and the linter say of the project once every trespass is in it. */
  let compiled: Said;
  let linted: Said;

  test.beforeAll(() => {
    test.setTimeout(300_000);
    const { folder, remove } = copyProject();
    cpSync(".oxlintrc.json", join(folder, ".oxlintrc.json"));
    const write = (file: string, source: string) => writeFileSync(join(folder, file), source);
    for (const [at, { other }] of IMPORTS.entries())
      write(`src/${other}/${secretFile(at)}`, SECRET);
    for (const { file, source } of ZONE_TRESPASSES) write(file, source);
    compiled = run(folder, "tsc", ["-b", ...ZONES, "--pretty", "false"]);
    for (const { file, source } of FLOOR_TRESPASSES) write(file, source);
    for (const [file, source] of CYCLE) write(file, source);
    linted = run(folder, "oxlint", ["--format=unix", "src"]);
    remove();
  });

  test("the compiler has nothing to say of the rest", () => {
    const trespassers = ZONE_TRESPASSES.map(({ file }) => `${file}(`);
    // Some errors go on in lines that are indented.
    const isTheirs = (line: string) =>
      /^\s/.test(line) || trespassers.some((start) => line.startsWith(start));
    expect(compiled.lines.filter((line) => !isTheirs(line))).toEqual([]);
  });

  for (const zone of ZONES) {
    test(`the compiler refuses what ${zone} must not touch`, () => {
      for (const { what, file, error } of ZONE_TRESPASSES) {
        if (!file.startsWith(`${zone}/`)) continue;
        const said = compiled.lines.filter((line) => line.startsWith(`${file}(`));
        expect.soft(said.join("\n"), what).toMatch(error);
      }
      expect(compiled.status).not.toBe(0);
    });
  }

  test("the linter refuses every import that runs up, and one view's import of another", () => {
    for (const { what, file } of FLOOR_TRESPASSES) {
      expect.soft(rulesFor(file), what).toEqual(["eslint(no-restricted-imports)"]);
    }
  });

  test("the linter refuses a cycle of types", () => {
    for (const [file] of CYCLE) expect(rulesFor(file)).toEqual(["import(no-cycle)"]);
  });

  test("the linter has nothing to say of the rest", () => {
    const trespassers = [...FLOOR_TRESPASSES, ...ZONE_TRESPASSES].map(({ file }) => file);
    const files = [...trespassers, ...CYCLE.map(([file]) => file)];
    const isTheirs = (line: string) => files.some((file) => line.startsWith(`${file}:`));
    expect(linted.lines.filter((line) => line.includes("[Error/") && !isTheirs(line))).toEqual([]);
  });

  /** The rules that a file breaks. */
  function rulesFor(file: string): (string | undefined)[] {
    const said = linted.lines.filter((line) => line.startsWith(`${file}:`));
    return said.map((line) => /\[Error\/(.*)\]$/.exec(line)?.[1]);
  }
});

interface Said {
  readonly status: number | null;
  readonly lines: readonly string[];
}

function run(folder: string, program: string, options: readonly string[]): Said {
  const { status, stdout } = spawnSync(join(folder, "node_modules/.bin", program), options, {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, lines: stdout.split("\n").filter((line) => line !== "") };
}
