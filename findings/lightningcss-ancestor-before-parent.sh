#!/usr/bin/env bash
# Lightning CSS 1.33.0 (npm: lightningcss), 2026-11-28; matched by Chromium 153 (npm:
# @sparticuz/chromium 153.0.0, on Linux only).
#
# Good guess: nested rules that are lowered for browsers without nesting match the same elements. The
# parent selector `&` stands for `:is(:is(.menu, .button) b.new)`, so `.button &` matches an element
# that this matches and that is within a `.button`, be it the same one. One level deep it does.
#
# Behaviour: two levels deep the parent loses its brackets: `.button :is(.menu, .button) b.new` wants
# a `.menu` or another `.button` between the two, and the rule is lost.
#
# Seen:
#   lowered: .button :is(.menu,.button) b.new{color:red}
#   native nesting matches: true
#   lowered rule matches: false
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm i --silent --no-audit --no-fund --ignore-scripts lightningcss@1.33.0 @sparticuz/chromium@153.0.0 playwright-core@1.64.1 > npm.log

cat > nesting.mjs <<'JS'
import sparticuz from "@sparticuz/chromium";
import { transform } from "lightningcss";
import { chromium } from "playwright-core";

const NESTED = ":is(.menu, .button) b { &.new { .button & { color: red } } }";
const { code } = transform({
  filename: "a.css",
  code: Buffer.from(NESTED),
  minify: true,
  targets: { chrome: 110 << 16 },
});
const lowered = code.toString();
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args,
});
try {
  const page = await browser.newPage();
  const isMatched = async (css) => {
    await page.setContent(`<style>${css}</style><div class="button"><b class="new">1</b></div>`);
    return page.evaluate(
      () => getComputedStyle(document.querySelector("b")).color === "rgb(255, 0, 0)",
    );
  };
  const [native, after] = [await isMatched(NESTED), await isMatched(lowered)];
  console.log(`Chromium ${browser.version()}`);
  console.log(`lowered: ${lowered}`);
  console.log(`native nesting matches: ${native}`);
  console.log(`lowered rule matches: ${after}`);
  process.exitCode = native && !after ? 0 : 1;
} finally {
  await browser.close();
}
JS
TMPDIR=$folder node nesting.mjs
