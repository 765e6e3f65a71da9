import { expect, test } from "vitest";
import { capabilityName } from "./capability-wording.ts";

test.each([
  ["image_input", "Image input"],
  ["pdf_input", "PDF input"],
  ["xhigh", "Extra high"],
  ["__proto__", "__proto__"],
  ["constructor", "Constructor"],
  ["", ""],
  ["a\nb", "a⟨U+000A⟩b"],
])("%s reads %s", (key, name) => expect(capabilityName(key)).toBe(name));
