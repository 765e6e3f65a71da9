import { expect, test } from "vitest";
import { leftOutAround, leftOutOf, namesIn } from "./left-out.ts";

const told = (search: string) =>
  leftOutOf(search).map(({ name, text, why }) => [name, text, why !== null]);

test.each([
  "",
  "?q=(a).&model=claude-opus-4-5&betas=a,b,,a&lifecycle=retired, active&view=timeline&limit=20",
  "?model=%20claude-opus-4-5%20&betas=a%E2%80%8B&lifecycle=retired%0A&line=opus",
  "?sort=-name,id&group=year&columns=line,id,capabilities.batch&pinned=id&widths=id:300&released=2025-01-01..2025-02-01&against=workspace:&only=differences&as=table",
  "?model=&betas=&lifecycle=&line=&workspace=wrkspc_1&utm_source=elsewhere&__proto__=x",
])("%j is followed completely", (search) => expect(told(search)).toEqual([]));

test.each([
  [
    "?model=a&amp;betas=b-1&lifecycle[]=retired&%3Fview=audit&Q=opus&limits=20",
    [
      ["amp;betas", "b-1", true],
      ["lifecycle[]", "retired", true],
      ["?view", "audit", true],
      ["Q", "opus", true],
    ],
  ],
  [
    "?model=a&model=b&model=a&lifecycle=active&lifecycle=retired&q=x&q=y&q=",
    [
      ["model", "b", true],
      ["lifecycle", "retired", true],
      ["q", "y", true],
    ],
  ],
  ["?model=%E2%80%A6", [["model", "…", false]]],
  [
    "?lifecycle=retired,undead).",
    [
      ["lifecycle", ").", false],
      ["lifecycle", "undead", true],
    ],
  ],
  ["?lifecycle=RETIRED", [["lifecycle", "RETIRED", true]]],
  ["?lifecycle=retired,", []],
  ["?lifecycle=retired.", [["lifecycle", ".", false]]],
  [
    "?betas=a,b%20c,d).",
    [
      ["betas", "b c", true],
      ["betas", ").", false],
    ],
  ],
  [`?betas=${"x".repeat(65)}`, [["betas", "x".repeat(65), true]]],
  [
    "?workspace=../x&view=upside-down",
    [
      ["workspace", "../x", true],
      ["view", "upside-down", true],
    ],
  ],
  [
    "?sort=price&limit=7&released=soon",
    [
      ["sort", "price", true],
      ["limit", "7", true],
      ["released", "soon", true],
    ],
  ],
  ["?line=opus).", [["line", ").", false]]],
  [
    "?columns=id,price&pinned=moon&widths=id:wide,id:300&group=day&sort=-released,price",
    [
      ["columns", "price", true],
      ["pinned", "moon", true],
      ["widths", "id:wide", true],
      ["group", "day", true],
      ["sort", "price", true],
    ],
  ],
  ["?compare=a,b).,c,d,e,f\\,g,h", [["compare", "h", true]]],
])("%j leaves out %j", (search, parts) => expect(told(search)).toEqual(parts));

test("what is around a name is left out once its reader has said what the name is", () => {
  expect(namesIn("?model=%20*(a)*.&compare=b\\,,“c”&q=d")).toEqual([
    { name: "model", whole: " *(a)*." },
    { name: "compare", whole: "b," },
    { name: "compare", whole: "“c”" },
  ]);
  expect(namesIn("?model=…&view=audit).")).toEqual([]);
  const around = (whole: string, read: string) =>
    leftOutAround({ name: "model", whole }, read).map(({ text }) => text);
  expect(around("*(a)*.", "a")).toEqual(["*(", ")*."]);
  expect(around("*(a)*.", "*(a)*.")).toEqual([]);
  expect(around(" claude-opus-4-5 and more", "claude-opus-4-5")).toEqual(["and more"]);
  expect(around("https://x.org/?m=b\u200b&betas=c", "b")).toEqual([
    "https://x.org/?m=",
    "&betas=c",
  ]);
  expect(around("claude\u00adopus", "claude-opus")).toEqual([]);
});

test("a twenty-first beta and an overlong name are reported", () => {
  const betas = Array.from({ length: 22 }, (_, at) => `beta-${at}`);
  expect(told(`?betas=${betas.join()}`).map(([, text]) => text)).toEqual(["beta-20", "beta-21"]);
  const [part, ...others] = leftOutOf(`?model=${"a".repeat(1100)}`);
  expect(others).toEqual([]);
  expect(part).toMatchObject({ name: "model", why: "at most 1000 characters are read" });
  expect(part?.text).toHaveLength(100);
});

test("a beta that is too long is said to be left out", () => {
  const long = "b".repeat(65);
  expect(leftOutOf(`?betas=${long}`)).toEqual([
    { name: "betas", text: long, why: "a beta name has at most 64 letters, digits and . _ -" },
  ]);
});
