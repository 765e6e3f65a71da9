import type { Draft } from "./draft.ts";
import { nearMiss } from "./near-misses.ts";
import { spell, spellConstant, spellPlain, spellTitle } from "./platform-spellings.ts";
import type { Random } from "./random.ts";

/** Writes one text of a kind. */
export type WriteFile = (draft: Draft, random: Random) => void;

const SHORT_NAMES = ["opus", "sonnet", "haiku", "opusplan", "fable", "sonnet[1m]", "opus[1m]"];
const PATTERNS = ["claude-opus-4-", "claude-3-", "claude-sonnet-4-", "claude-3-5-"];
const times = (random: Random, most: number, write: (index: number) => void) => {
  for (let index = 0; index <= random.below(most); index += 1) write(index);
};
/** The same with something behind each or one of its hyphens, or in its place. */
const behindHyphens = (random: Random, something: string) => (written: string) => {
  const places = [...written.matchAll(/-/g)].map(({ index }) => index);
  const at = (places[random.below(places.length)] ?? 0) + 1;
  return written.slice(0, at) + something + written.slice(at);
};
const inFullWidth = (written: string) =>
  written.replaceAll(/[\w.-]/g, (some) => String.fromCharCode(some.charCodeAt(0) + 0xfee0));
const constantCase = (random: Random) =>
  random.pick(["MODEL", "JUDGE_MODEL", "CHEAP_MODEL", "LLM"]);
const opaqueArn = (random: Random) =>
  `arn:aws:bedrock:us-east-${1 + random.below(2)}:123456789012:${random.pick(["application-inference-profile", "provisioned-model", "custom-model"])}/${random.pick([random.hex(12), "opus-prod"])}`;

/** The kinds of files in which names are looked for. */
export const FILE_KINDS: Readonly<Record<string, WriteFile>> = {
  shell(draft, random) {
    draft.put("#!/bin/sh\nset -eu\n");
    times(random, 4, () => {
      const key = constantCase(random);
      draft.put(
        random.pick([
          `${key}="\${${key}:-`,
          `${key}="\${1:-`,
          `: "\${${key}:=`,
          `${key}="\${${key}-`,
        ]),
      );
      draft.name(spell(random)).put('}"\n');
    });
    draft.put("claude --model ").other("short", random.pick(SHORT_NAMES)).put(' -p "hi"\n');
    draft
      .put(`ls ${nearMiss(random)}\ncurl -d '{"model":"`)
      .name(spell(random))
      .put(`"}' "$URL"\n`);
  },
  compose(draft, random) {
    draft
      .put("services:\n  api:\n    image: ")
      .put(`ghcr.io/acme/claude-gateway:${random.below(9)}.1\n`);
    draft.put("    environment:\n");
    times(random, 4, () => {
      draft.put(`      - ${constantCase(random)}=`);
      if (random.chance(0.5)) draft.put("${API_MODEL:-").name(spell(random)).put("}\n");
      else draft.name(spell(random)).put("\n");
    });
    draft.put(`    container_name: ${nearMiss(random)}\n`);
  },
  env(draft, random) {
    times(random, 6, () => {
      draft
        .put(`${constantCase(random)}=${random.pick(["", '"', "'"])}`)
        .name(spell(random))
        .put("\n");
    });
    draft.put("ANTHROPIC_DEFAULT_OPUS_MODEL=").name(spell(random)).put("\nANTHROPIC_MODEL=");
    draft.other("short", random.pick(SHORT_NAMES)).put(`\nTMP=${nearMiss(random)}\n`);
  },
  toml(draft, random) {
    times(random, 3, () => {
      draft.put(random.pick(["[models.", "[providers.anthropic.models."])).name(spellPlain(random));
      draft.put("]\ninput = 15.0\n");
    });
    draft.put('[models."').name(spell(random)).put('"]\ncontext = 200000\n');
    draft
      .put('default = "')
      .name(spell(random))
      .put(`"\nbin = "${nearMiss(random)}"\n`);
  },
  yaml(draft, random) {
    draft.put("models:\n");
    times(random, 4, () => draft.put("  - ").name(spell(random)).put("\n"));
    draft.put("judge: ").name(spell(random)).put("   # keep\nlist: [");
    draft
      .name(spell(random))
      .put(", ")
      .name(spell(random))
      .put(`]\njob: ${nearMiss(random)}\n`);
    draft.put("aliases:\n  fast: '").name(spell(random)).put("'\n");
  },
  json(draft, random) {
    const slash = random.chance(0.3) ? String.raw`\/` : "/";
    const encode = (written: string) => written.replaceAll("/", slash);
    draft.put('{ "models": [');
    times(random, 5, (index) =>
      draft
        .put(index === 0 ? '"' : ', "')
        .name(spell(random), encode)
        .put('"'),
    );
    draft.put(`], "name": "${nearMiss(random).replaceAll('"', "")}", "costs": {"`);
    draft.name(spell(random), encode).put('": 15}, "availableModels": ["');
    draft
      .other("short", "haiku")
      .put('", "')
      .other("short", random.pick(SHORT_NAMES))
      .put('"] }\n');
  },
  properties(draft, random) {
    times(random, 4, () => {
      draft.put("llm.models.").name(spellPlain(random)).put(".provider=anthropic\n");
      draft.put("spring.ai.model=${SUMMARY_MODEL:").name(spellPlain(random)).put("}\n");
    });
    draft
      .put("app.model = ")
      .name(spell(random))
      .put(`\napp.cache=${nearMiss(random)}\n`);
  },
  typescript(draft, random) {
    draft.put("import x from '@anthropic-ai/claude-agent-sdk';\nexport const MODEL = \"");
    draft.name(spell(random)).put('" as const;\n');
    times(random, 3, () =>
      draft.put("call({ model: '").name(spell(random)).put("', max_tokens: 5 });\n"),
    );
    draft
      .put('if (model.startsWith("')
      .other("pattern", random.pick(PATTERNS))
      .put('")) return;\n');
    draft.put('const built = "claude-sonnet-" + "4-20250514";\nconst t = `claude-${line}-4-5`;\n');
    draft.put(`// see ${nearMiss(random)}\n`);
  },
  python(draft, random) {
    draft
      .put('client.messages.create(\n    model="')
      .name(spell(random))
      .put('",\n    max_tokens=5,\n)\n');
    draft.put("PRICES = {\n");
    times(random, 4, () => draft.put("    '").name(spell(random)).put("': (3, 15),\n"));
    draft
      .put("}\nif model.startswith('")
      .other("pattern", random.pick(PATTERNS))
      .put("'):\n    pass\n");
    draft.put(`path = "${nearMiss(random)}"\n`);
  },
  go(draft, random) {
    draft.put("package main\n\nvar models = []anthropic.Model{\n");
    times(random, 4, () => draft.put("\tanthropic.").name(spellConstant("go", random)).put(",\n"));
    draft.put('}\n\nconst judge = "').name(spell(random)).put('"\n');
    draft.put('if strings.HasPrefix(m, "').other("pattern", random.pick(PATTERNS)).put('") {}\n');
    draft.put(`// ${nearMiss(random)}\n`);
  },
  java(draft, random) {
    draft.put("var a = MessageCreateParams.builder()\n");
    times(random, 3, () =>
      draft.put("    .model(Model.").name(spellConstant("java", random)).put(")\n"),
    );
    draft
      .put('    .model("')
      .name(spell(random))
      .put(`")\n    .build(); // ${nearMiss(random)}\n`);
    draft.put('String s = "CLAUDE_CODE_MAX_OUTPUT_TOKENS";\n');
  },
  cdk(draft, random) {
    times(random, 4, () => {
      draft
        .put("const m = bedrock.FoundationModelIdentifier.")
        .name(spellConstant("cdk", random))
        .put(";\n");
    });
    draft.put('new Role({ resources: ["').other("opaque", opaqueArn(random)).put('"] });\n');
    draft.put(`const stack = "${nearMiss(random)}";\n`);
  },
  terraform(draft, random) {
    times(random, 3, () =>
      draft.put('variable "m" { default = "').name(spell(random)).put('" }\n'),
    );
    draft
      .put('profile = "')
      .other("opaque", opaqueArn(random))
      .put('"\nstatement { resources = ["');
    draft.other("pattern", "arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-*");
    draft.put('"] }\nmodel {\n  format  = "Anthropic"\n  name    = "');
    draft.name({ written: "claude-opus-4-1", id: "claude-opus-4-1-20250805" });
    draft.put(`"\n  version = "20250805"\n}\ntags = { stack = "${nearMiss(random)}" }\n`);
  },
  markdown(draft, random) {
    const hyphen = random.pick(["\u2010", "\u2011", "\u2013", String.raw`\-`]);
    draft.put("# Models\n\nWe use **").name(spellPlain(random)).put("** and `").name(spell(random));
    draft.put("`, not _").name(spellPlain(random)).put("_. Copied: ");
    draft.name(spellPlain(random), (written) => written.replaceAll("-", hyphen)).put(".\n\n");
    draft.put("| model | price |\n|---|---|\n");
    times(random, 3, () => draft.put("| ").name(spell(random)).put(" | 15 |\n"));
    draft.put(`\n${nearMiss(random)} is no model. Claude is.\n`);
  },
  notebook(draft, random) {
    draft.put('{"cells":[{"cell_type":"code","source":["m(\\n","  model=\\"').name(spell(random));
    draft.put('\\", max_tokens=10)\\n"],"outputs":[{"text":["{\'message\': \'model: ');
    draft.name(spellPlain(random)).put('\'}\\n","\\u001b[31m').name(spellPlain(random));
    draft.put('\\u001b[0m"]}]},{"source":["Uses **').name(spellPlain(random));
    draft
      .put("**, see [docs](https://x.example/")
      .name(spellPlain(random))
      .put(`), ${nearMiss(random)}."]}]}`);
  },
  log(draft, random) {
    times(random, 6, () => {
      draft
        .put(`2026-11-2${random.below(9)}T10:00:00Z INFO ${nearMiss(random)} model=`)
        .name(spell(random));
      draft.put(" status=200\n");
      draft.put("GET https://x.example/model/us.anthropic.claude-nova/invoke?m=");
      draft
        .name(spell(random), (written) =>
          written
            .replaceAll("@", "%40")
            .replaceAll(":", "%3A")
            .replaceAll("/", "%2F")
            .replaceAll("[", "%5B")
            .replaceAll("]", "%5D")
            .replaceAll("~", "%7E"),
        )
        .put(" 404\n");
    });
  },
  minified(draft, random) {
    const encode = (written: string) =>
      random.pick([
        written,
        written.replaceAll("/", String.raw`\u002F`),
        written.replace("c", String.raw`\u0063`),
        written.replaceAll("-", String.raw`\x2d`),
      ]);
    draft.put("var a={");
    times(random, 5, () => draft.put('"').name(spell(random), encode).put('":{i:15},'));
    draft.put('},b=m=>m.startsWith("').other("pattern", random.pick(PATTERNS));
    draft.put(`"),c=\`claude-\${f}-4-5\`,g="claude-opus-"+v,h="${nearMiss(random)}";`);
  },
  csv(draft, random) {
    draft.put("day,model,tokens\n");
    times(random, 6, () =>
      draft
        .put("2026-11-01,")
        .name(spell(random))
        .put(`,${random.below(999)}\n`),
    );
    draft
      .put(`2026-11-02,"`)
      .name(spell(random))
      .put(`",7\n2026-11-03,${nearMiss(random)},1\n`);
  },
  diff(draft, random) {
    draft.put("--- a/x.env\n+++ b/x.env\n@@ -1,2 +1,2 @@\n");
    draft.put("-").name(spellPlain(random)).put("\n+").name(spellPlain(random));
    draft.put("\n-  model: ").name(spell(random)).put("\n+  model: ").name(spell(random));
    draft.put("\n[-").name(spellPlain(random)).put("-]{+").name(spellPlain(random)).put("+}\n");
    draft.put(` ${nearMiss(random)}\n`);
  },
  agent(draft, random) {
    draft.put("---\nname: reviewer\ndescription: Reviews with care, opus or not.\nmodel: ");
    draft
      .other("short", random.pick([...SHORT_NAMES, "inherit"]))
      .put("\n---\nUse the sonnet form. ");
    draft
      .put('{"model": "')
      .other("short", random.pick(SHORT_NAMES))
      .put('", "env": {"ANTHROPIC_MODEL": "');
    draft.name(spell(random)).put(`"}} ${nearMiss(random)}\n`);
  },
  copilotAgent(draft, random) {
    draft.put("---\nname: Planner\nmodel: ").name(spellTitle(random)).put("\ntools: []\n---\n");
    draft.put("model: ['").name(spellTitle(random)).put("', 'GPT-5.2']\n");
    draft.put('Claude Opus 4.5 writes the plan.\nclaude_args: "--model ');
    draft.other("short", random.pick(SHORT_NAMES)).put(`"\n${nearMiss(random)}\n`);
  },
  php(draft, random) {
    times(random, 3, () =>
      draft.put("$llm = new Claude(").name(spellConstant("symfony", random)).put(");\n"),
    );
    draft
      .put("$old = '")
      .name(spell(random))
      .put(`'; // ${nearMiss(random)}\n`);
  },
  mail(draft, random) {
    const soft = random.pick(["=\n", "=\r\n"]);
    draft.put("Content-Transfer-Encoding: quoted-printable\n\nWe have used ");
    draft
      .name(spellPlain(random), behindHyphens(random, soft))
      .put(` until now, and=${soft.slice(1)}`);
    draft.put(' <a href=3D"x">').name(spellPlain(random)).put("</a>; model=3D");
    draft.name(spellPlain(random)).put(`, not ${nearMiss(random)}\n`);
  },
  html(draft, random) {
    const gap = random.pick(["<wbr>", "<wbr />", "&shy;", "&#8203;", "\u00ad"]);
    draft
      .put("<table><tr><td>")
      .name(spellPlain(random), behindHyphens(random, gap))
      .put("</td><td>");
    draft.name(spell(random)).put("</td></tr></table><!-- ").name(spellPlain(random)).put("-->\n");
    draft
      .put("<p>")
      .name(spellPlain(random), (written) =>
        written.replaceAll("-", random.pick(["&#45;", "&minus;", "&#8209;"])),
      )
      .put(` ${nearMiss(random)}</p><del>`);
    draft.name(spellPlain(random)).put("</del><ins>").name(spellPlain(random)).put("</ins>\n");
  },
  prose(draft, random) {
    draft
      .put("模型：")
      .name(spellPlain(random))
      .put("，以前是")
      .name(spellPlain(random), inFullWidth);
    draft
      .put("。\nIt went ")
      .name(spellPlain(random))
      .put(random.pick(["->", "-->", " → ", "=>"]));
    draft.name(spellPlain(random)).put(" and from ");
    draft.name(spellPlain(random), (written) => written.replace(/-(?=\d[\d-]*$)/, "-\n  "));
    draft.put(` on.\n${nearMiss(random)}\n`);
  },
};
