import { expect, test } from "vitest";
import { parseColumns, parsePinned, parseWidths, serializeWidths } from "./column-choice.ts";
import { parseSorting } from "./parse.ts";

test.each([
  ["id,line", ["name", "id", "line"]],
  ["line,name,id", ["name", "line", "id"]],
  [" id , id,price)", ["name", "id"]],
  ["name", ["name"]],
  ["capabilities.effort.xhigh", ["name", "capabilities.effort.xhigh"]],
  ["capabilities.__proto__,capabilities.A,capabilities", null],
  ["name,id,released,lifecycle,context,output", null],
  ["", null],
  ["constructor,toString", null],
])("the columns %j are %j", (value, columns) => expect(parseColumns(value)).toEqual(columns));

test("pinned columns are few, and the first one is not among them", () => {
  expect(parsePinned("name,id,line,moon,retires,context")).toEqual(["id", "line", "retires"]);
});

test("widths are whole pixels within reason", () => {
  const widths = parseWidths(
    "id:300,line:9,released:1e3,context:1001,moon:100,output:90:1,name:250",
  );
  expect(widths).toEqual({ id: 300, name: 250 });
  expect(parseWidths(serializeWidths(widths))).toEqual(widths);
});

test.each([
  ["-released,name", ["-released", "name"]],
  ["name,-name,id", ["name", "id"]],
  ["aliases,price", null],
  ["-capabilities.batch", ["-capabilities.batch"]],
  ["name,id,line,context,output", ["name", "id", "line", "context"]],
])("the order %j is by %j", (value, keys) => {
  const sorts = parseSorting(value)?.map(
    ({ key, direction }) => (direction === "descending" ? "-" : "") + key,
  );
  expect(sorts ?? null).toEqual(keys);
});
