import { expect, test } from "vitest";
import { markdownCode, markdownText } from "./markdown.ts";

test.each([
  ["Claude Opus 4.5", "Claude Opus 4.5"],
  ["*a* _b_ [c](javascript:d)", String.raw`\*a\* \_b\_ \[c\]\(javascript:d\)`],
  ["<img src=x> &amp; @team", String.raw`\<img src=x\> \&amp; \@team`],
  ["https://evil.example www.evil.example", String.raw`https:\//evil.example www\.evil.example`],
  ["# a | b", String.raw`\# a \| b`],
  ["- a", String.raw`\- a`],
  ["1. a", String.raw`1\. a`],
  ["    a\n\nb\u202e", "a⟨U+000A⟩⟨U+000A⟩b⟨U+202E⟩"],
])("%j stays text as %s", (text, written) => expect(markdownText(text)).toBe(written));

test.each([
  ["claude-opus-4-5", "`claude-opus-4-5`"],
  ["a`b``c", "```a`b``c```"],
  ["`a", "`` `a ``"],
  ["", "`  `"],
  [" a ", "`  a  `"],
  ["a\nb", "`a⟨U+000A⟩b`"],
])("%j is code as %s", (text, written) => expect(markdownCode(text)).toBe(written));
