import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { readPage } from "#shared/model-info/read-page.ts";
import { buildFile } from "./use-file-saver.ts";
import { TooManyColumnsError } from "./csv-columns.ts";
import { columnName, flatten } from "./flatten.ts";
import { visibleFields, type FieldChoice } from "./visible-fields.ts";
import { MEDIA_TYPES, writeModels, type FileFormat } from "./write-models.ts";

const SEED: ModelInfo = {
  type: "model",
  id: "claude-a",
  display_name: "Claude A",
  created_at: "2026-01-01T00:00:00Z",
};

function textOf(models: readonly object[], format: FileFormat, fields: FieldChoice): string {
  const modelAt = (index: number) => models[index] as ModelInfo;
  const { pieces, count } = writeModels(
    { length: models.length, modelAt },
    {
      format,
      fields: fields === "all" ? null : visibleFields(null),
    },
  );
  const texts = [...pieces];
  expect(texts.length).toBe(count);
  return texts.join("");
}

const FIELDS = '"type":"model","id":"a","display_name":"A","created_at":"1970-01-01T00:00:00Z"';

/** A model as it comes in an answer. */
function modelOf(text: string): ModelInfo {
  const model = JSON.parse(text) as ModelInfo;
  keepVerbatim(model, { body: model, text });
  return model;
}

/** A model as it is read from an entry that is not quite in the API's form. */
function readFrom(entry: string): ModelInfo {
  const text = `{"data":[${entry}],"has_more":false}`;
  const body = JSON.parse(text) as object;
  keepVerbatim(body, { body, text });
  return readPage(body, Date.parse("2026-11-28T00:00:00Z"))?.page.data[0] ?? SEED;
}

const linesOf = (text: string) => text.replace("\ufeff", "").split("\r\n");

test("columns that the list hides are not among the visible ones", () => {
  expect(visibleFields(null, ["lifecycle", "max_input_tokens", "max_tokens"])).toEqual([
    "display_name",
    "id",
    "created_at",
  ]);
  expect(visibleFields(["id", "lifecycle"], ["lifecycle"])).toEqual(["id"]);
});

describe("JSON", () => {
  test("is what the API sent, key for key", () => {
    const model = { ...SEED, new_field: [1, { deep: null }], capabilities: { batch: null } };
    const hostile = JSON.parse('{"id":"x","__proto__":{"polluted":1},"constructor":2}') as object;
    const text = textOf([model, hostile], "json", "all");
    expect(text).toBe(`[\n${JSON.stringify(model)},\n${JSON.stringify(hostile)}\n]\n`);
    expect(JSON.parse(textOf([], "json", "all"))).toEqual([]);
  });

  test("is verbatim, whatever JavaScript would serialize", () => {
    const odd = `{${FIELDS},"max_tokens":1e3,"price":1.10,"n":9007199254740993,"x":{"2":0,"1":-0}}`;
    const [model, other] = [modelOf(odd), modelOf(`{${FIELDS}}`)];
    expect(textOf([model, other], "json", "all")).toBe(`[\n${odd},\n{${FIELDS}}\n]\n`);
    expect(textOf([model], "json", "visible")).toBe(
      '[\n{"display_name":"A","id":"a","created_at":"1970-01-01T00:00:00Z","max_tokens":1e3}\n]\n',
    );
    const written = '"display_name":"A","id":"a","created_at":"1970-01-01T01:00:00+01:00"';
    const unknown = readFrom(`{"type":"model",${written},"max_tokens":1.0}`);
    expect(textOf([unknown], "json", "visible")).toBe(`[\n{${written},"max_tokens":1.0}\n]\n`);
    expect(linesOf(textOf([unknown], "csv", "visible"))[1]).toBe("A,a,,,,1.0");
    expect(linesOf(textOf([model], "csv", "all"))).toEqual([
      "type,id,display_name,created_at,max_tokens,price,n,x.2,x.1",
      "model,a,A,,1e3,1.10,9007199254740993,0,-0",
      "",
    ]);
  });

  test("of the visible columns has their fields, and none that the API did not send", () => {
    const model = { ...SEED, max_tokens: null, line: "opus" };
    expect(JSON.parse(textOf([model], "json", "visible"))).toEqual([
      {
        display_name: "Claude A",
        id: "claude-a",
        created_at: "2026-01-01T00:00:00Z",
        max_tokens: null,
      },
    ]);
  });
});

describe("CSV", () => {
  test("of the visible columns has their wire names as heads and dates as sent", () => {
    const model = { ...SEED, lifecycle: "active", max_input_tokens: 200_000, max_tokens: null };
    expect(linesOf(textOf([model], "csv", "visible"))).toEqual([
      "display_name,id,created_at,lifecycle,max_input_tokens,max_tokens",
      "Claude A,claude-a,2026-01-01T00:00:00Z,active,200000,",
      "",
    ]);
  });

  test("of all fields has a column for each, nested ones dotted and beside their kin", () => {
    const models = [
      { id: "a", capabilities: null, price: 3 },
      { id: "b", capabilities: { thinking: { types: { enabled: { supported: true } } } } },
      { id: "c", capabilities: { thinking: { supported: false }, batch: null, tags: ["x", "y"] } },
    ];
    expect(linesOf(textOf(models, "csv", "all"))).toEqual([
      "id,capabilities.thinking.types.enabled.supported,capabilities.thinking.supported,capabilities.batch,capabilities.tags,price",
      "a,,,,,3",
      "b,true,,,,",
      'c,,false,,"[""x"",""y""]",',
      "",
    ]);
  });

  test("hostile keys are columns like any other, and formulas are defused", () => {
    const model = JSON.parse(
      '{"id":"=1+1","__proto__":{"a":1},"constructor":2,"a.b":3,"a":{"b":4},"=cmd":"@x"}',
    ) as object;
    expect(linesOf(textOf([model], "csv", "all")).slice(0, 2)).toEqual([
      'id,__proto__.a,constructor,"""a.b""",a.b,\'=cmd',
      "'=1+1,1,2,3,4,'@x",
    ]);
  });

  test("has numbers as numbers, and an unknown date as an empty cell", () => {
    const models = [
      { id: "a", created_at: "1970-01-01T00:00:00Z", offset: -5, label: "-5", at: "1970" },
      { id: "'=1", created_at: "1970-01-01T01:00:00.000+01:00", offset: -0.5 },
      { id: "=1", created_at: "1971-01-01T00:00:00Z" },
    ];
    expect(linesOf(textOf(models, "csv", "all"))).toEqual([
      "id,created_at,offset,label,at",
      "a,,-5,'-5,1970",
      "''=1,,-0.5,,",
      "'=1,1971-01-01T00:00:00Z,,,",
      "",
    ]);
    expect(textOf(models, "json", "all")).toContain('"created_at":"1970-01-01T00:00:00Z"');
  });

  test("has the replacements that the official Go SDK names last, if there are any", () => {
    const id = "claude-opus-4-5-20251101";
    const leaving = { ...SEED, id, lifecycle: "deprecated" };
    for (const fields of ["visible", "all"] as const) {
      const [head, first, second] = linesOf(textOf([SEED, leaving], "csv", fields));
      expect(head).toMatch(/,replacement \(official Go SDK\)$/);
      expect([first?.split(",").at(-1), second?.split(",").at(-1)]).toEqual([
        "",
        "claude-opus-5-5",
      ]);
      expect(textOf([SEED], "csv", fields)).not.toContain("replacement");
    }
    expect(textOf([leaving], "json", "all")).not.toContain("replacement");
  });

  test("more fields than a table can have are refused", () => {
    const wide = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`field_${at}`, at]));
    expect(() => textOf([wide], "csv", "all")).toThrow(TooManyColumnsError);
  });
});

test("no two leaves of an object have the same name", () => {
  const key = fc.oneof(
    fc.constantFrom("a", "b", "a.b", "", '"a.b"', "__proto__", '"'),
    fc.string(),
  );
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 1, "x"),
      fc.dictionary(key, tie("node"), { noNullPrototype: false }),
    ),
  })).node;
  fc.assert(
    fc.property(fc.dictionary(key, tree), (object) => {
      const names = flatten(object).map(({ column }) => column);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 200 },
  );
  expect(columnName("a", "b.c")).toBe('a."b.c"');
});

describe("a file is built in slices", () => {
  const selection = { length: 5000, modelAt: () => SEED };
  const choice = { format: "json", fields: null } as const;

  test("that yield to the page, and add up to the whole", async () => {
    const percents: number[] = [];
    const file = await buildFile(writeModels(selection, choice), {
      mediaType: MEDIA_TYPES.json,
      onProgress: (percent) => percents.push(percent),
      signal: new AbortController().signal,
    });
    expect(file.type).toBe("application/json");
    expect(JSON.parse(await file.text())).toEqual(Array.from({ length: 5000 }, () => SEED));
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  });

  test("until it is cancelled", async () => {
    const controller = new AbortController();
    const building = buildFile(writeModels({ ...selection, length: 10_000_000 }, choice), {
      mediaType: MEDIA_TYPES.json,
      onProgress: () => controller.abort(),
      signal: controller.signal,
    });
    await expect(building).rejects.toThrow("abort");
  });
});
