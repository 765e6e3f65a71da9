import { expect, test } from "vitest";
import { isolate } from "./isolate.ts";

test.each(["9 בנוב׳ 2026", "٩ نوفمبر ٢٠٢٦", "۹ نوامبر ۲۰۲۶"])("%s keeps its direction", (day) => {
  expect(isolate(day)).toBe(`\u2068${day}\u2069`);
});

test.each(["9 Nov 2026", "2026年11月9日", "9 ноя 2026 г.", ""])("%j needs nothing", (day) => {
  expect(isolate(day)).toBe(day);
});
