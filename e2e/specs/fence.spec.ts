import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { copyProject } from "../support/copy-project.ts";

const ZONES = ["src/shared", "src/server", "src/browser"];
const SECRET = 'export interface Secret { readonly key: string }\nexport const secret = "s";\n';

const TRESPASSES = [
  {
    what: "the browser imports the server",
    file: "src/browser/trespass.ts",
    source: 'import { secret } from "../server/secret.ts";\nexport const trespass = secret;\n',
    error: /src\/browser\/trespass\.ts.* error TS6307: .*src\/server\/secret\.ts/,
  },
  {
    what: "the browser imports a type of the server",
    file: "src/browser/trespass.ts",
    source:
      'import type { Secret } from "../server/secret.ts";\nexport type Trespass = Secret["key"];\n',
    error: /src\/browser\/trespass\.ts.* error TS6307: .*src\/server\/secret\.ts/,
  },
  {
    what: "the browser reads process",
    file: "src/browser/trespass.ts",
    source: 'export const trespass = process.env["ANTHROPIC_API_KEY"];\n',
    error: /src\/browser\/trespass\.ts.* error TS2\d+: Cannot find name 'process'/,
  },
  {
    what: "the browser imports Node",
    file: "src/browser/trespass.ts",
    source: 'export { readFileSync as trespass } from "node:fs";\n',
    error: /src\/browser\/trespass\.ts.* error TS2\d+: Cannot find (module|name) 'node:fs'/,
  },
  {
    what: "the server touches the document",
    file: "src/server/trespass.ts",
    source: "export const trespass = document.title;\n",
    error: /src\/server\/trespass\.ts.* error TS2584: Cannot find name 'document'/,
  },
  {
    what: "the server imports the browser",
    file: "src/server/trespass.ts",
    source: 'export * from "../browser/open.ts";\n',
    error: /src\/server\/trespass\.ts.* error TS6307: .*src\/browser\/open\.ts/,
  },
  {
    what: "the shared floor imports the server",
    file: "src/shared/trespass.ts",
    source: 'export { secret as trespass } from "../server/secret.ts";\n',
    error: /src\/shared\/trespass\.ts.* error TS6307: .*src\/server\/secret\.ts/,
  },
  {
    what: "the shared floor reads process",
    file: "src/shared/trespass.ts",
    source: "export const trespass = process.pid;\n",
    error: /src\/shared\/trespass\.ts.* error TS2\d+: Cannot find name 'process'/,
  },
] as const;

test.describe("the compiler keeps the zones apart", () => {
  let project: ReturnType<typeof copyProject>;
  test.describe.configure({ mode: "default" });
  test.beforeAll(() => {
    project = copyProject();
    writeFileSync(join(project.folder, "src/server/secret.ts"), SECRET);
    writeFileSync(join(project.folder, "src/browser/open.ts"), "export const open = 1;\n");
  });
  test.afterAll(() => project.remove());

  test("without a trespass it has nothing to say", () => {
    expect(checkTypes(project.folder)).toEqual({ status: 0, said: "" });
  });

  for (const { what, file, source, error } of TRESPASSES) {
    test(what, () => {
      const path = join(project.folder, file);
      writeFileSync(path, source);
      const { status, said } = checkTypes(project.folder);
      writeFileSync(path, "export {};\n");
      expect(said).toMatch(error);
      expect(status).not.toBe(0);
    });
  }
});

function checkTypes(folder: string): { status: number | null; said: string } {
  const compiler = join(folder, "node_modules/.bin/tsc");
  const { status, stdout } = spawnSync(compiler, ["-b", ...ZONES, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, said: stdout };
}
