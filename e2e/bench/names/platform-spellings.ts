import { ALIASES, MODELS, TELLING, type Model } from "./models.ts";
import type { Random } from "./random.ts";

/** A name as it is written somewhere, and the ID of the model that is meant. */
export interface Spelled {
  readonly written: string;
  readonly id: string;
}

type Write = (model: Model, random: Random) => string;

const dashed = ({ version }: Model) => version.replace(".", "-");
const isOld = ({ version }: Model) => Number(version) < 4;
const stem = (model: Model) =>
  isOld(model) ? `claude-${dashed(model)}-${model.line}` : `claude-${model.line}-${dashed(model)}`;
const dotted = (model: Model) =>
  isOld(model) ? `claude-${model.version}-${model.line}` : `claude-${model.line}-${model.version}`;
const turned = ({ line, version }: Model) => `claude-${version}-${line}`;

const bedrock: Write = (model, random) => {
  const revision =
    model.id === "claude-3-5-sonnet-20241022"
      ? "-v2:0"
      : model.date !== ""
        ? "-v1:0"
        : model.id === "claude-opus-4-6"
          ? "-v1"
          : "";
  const size = revision.endsWith(":0") && random.chance(0.1) ? random.pick([":18k", ":200k"]) : "";
  return `anthropic.${model.id}${revision}${size}`;
};
const profile: Write = (model, random) =>
  `${random.pick(["us", "eu", "apac", "jp", "au", "global", "us-gov", "in", "ca"])}.${bedrock(model, random)}`;
const region = (random: Random) =>
  random.pick(["us-east-1", "eu-central-1", "ap-northeast-1", "us-gov-west-1"]);
const account = (random: Random) => String(100_000_000_000 + random.below(899_999_999_999));
const vertex: Write = (model) => {
  if (model.id === "claude-3-5-sonnet-20241022") return "claude-3-5-sonnet-v2@20241022";
  return model.date === "" ? stem(model) : `${stem(model)}@${model.date}`;
};

/** How each platform writes a model whose line and version tell it. */
const TELLING_WRITERS: Readonly<Record<string, Write>> = {
  mantle: (model) => `anthropic.${stem(model)}`,
  vertexPath: (model, random) =>
    `projects/${random.pick(["acme-prod", "p1"])}/locations/${random.pick(["us-east5", "europe-west1", "global"])}/publishers/anthropic/models/${vertex(model, random)}:${random.pick(["rawPredict", "streamRawPredict"])}`,
  foundry: (model, random) => `${random.pick(["azure_ai", "azure"])}/${stem(model)}`,
  foundryAsset: (model) =>
    `azureml://registries/azureml-anthropic/models/${stem(model)}/versions/1`,
  openrouter: (model) => `anthropic/${dotted(model)}`,
  openrouterVariant: (model, random) =>
    `anthropic/${dotted(model)}${random.pick([":thinking", ":beta", ":online", "-fast"])}`,
  openrouterOverLitellm: (model) => `openrouter/anthropic/${dotted(model)}`,
  vercel: (model) => `vercel_ai_gateway/anthropic/${dotted(model)}`,
  copilot: (model, random) =>
    `${random.pick(["", "", "github_copilot/"])}${dotted(model)}${random.pick(["", "", "-thought", "-1m"])}`,
  databricks: (model, random) =>
    `${random.pick(["", "databricks/", "system.ai.", "models/system.ai."])}databricks-${stem(model)}`,
  databricksService: (model) => `system.ai.${stem(model)}`,
  snowflake: (model, random) => `${random.pick(["snowflake/", "snowflake:"])}${stem(model)}`,
  digitalocean: (model, random) =>
    `anthropic-${random.chance(0.5) ? dotted(model) : turned(model)}`,
  turnedDashed: (model) => `claude-${dashed(model)}-${model.line}`,
  turnedDotted: turned,
  replicate: (model, random) =>
    `${random.pick(["replicate/anthropic", "perplexity/anthropic", "deepinfra/anthropic", "heroku"])}/${turned(model)}`,
  cursor: (model, random) =>
    `${turned(model)}-${random.pick(["high", "low", "medium", "max"])}${random.pick(["", "-thinking", "-fast"])}`,
  cursorNew: (model, random) =>
    `${stem(model)}-thinking-${random.pick(["high", "xhigh", "low"])}${random.pick(["", "-fast"])}`,
  promptfooConverse: (model, random) =>
    `bedrock:converse:${random.pick(["us", "eu"])}.anthropic.${stem(model)}`,
  antigravity: (model) => `gemini-${stem(model)}-thinking`,
  teamAlias: (model, random) => `${random.pick(["bedrock", "vertex", "azure"])}-${stem(model)}`,
};

/** How each platform writes any model. */
const WRITERS: Readonly<Record<string, Write>> = {
  api: ({ id }) => id,
  bedrock,
  profile,
  foundationArn: (model, random) =>
    `arn:aws:bedrock:${region(random)}::foundation-model/${bedrock(model, random)}`,
  profileArn: (model, random) =>
    `arn:aws:bedrock:${region(random)}:${account(random)}:inference-profile/${profile(model, random)}`,
  litellmBedrock: (model, random) =>
    `bedrock/${random.pick(["", `${region(random)}/`, "converse/", "invoke/"])}${profile(model, random)}`,
  vertex,
  litellmVertex: (model, random) =>
    `${random.pick(["vertex_ai", "vertexai"])}/${vertex(model, random)}`,
  portkey: (model, random) =>
    `@${random.pick(["bedrock", "vertex-eu", "team-7"])}/${random.pick([bedrock, vertex, profile])(model, random)}`,
  pydantic: (model, random) => `${random.pick(["anthropic:", "gateway/anthropic:"])}${model.id}`,
  pydanticBedrock: (model, random) => `gateway/bedrock:${profile(model, random)}`,
  promptfoo: ({ id }) => `anthropic:messages:${id}`,
  sourcegraph: ({ id }, random) => `anthropic::${random.pick(["2023-06-01", "2024-10-22"])}::${id}`,
  claudeCode: ({ id }) => `${id}[1m]`,
  cline: ({ id }) => `${id}:1m`,
  thinking: ({ id }, random) => `${id}-thinking${random.pick(["", "-16k", ":4096"])}`,
};

const SAP: Write = (model) => `anthropic--${turned(model)}`;

/** A name as any platform or tool may write it. */
export function spell(random: Random): Spelled {
  if (random.chance(0.12)) {
    const [written, id] = random.pick(ALIASES);
    return { written, id };
  }
  if (random.chance(0.04)) return random.pick(FIRST);
  if (random.chance(0.5)) {
    const model = random.pick(MODELS);
    return { written: random.pick(Object.values(WRITERS))(model, random), id: model.id };
  }
  const model = random.pick(TELLING);
  const write = random.pick([...Object.values(TELLING_WRITERS), SAP]);
  return { written: write(model, random), id: model.id };
}

/** A name as the Claude API writes it: what most files hold. */
export function spellPlain(random: Random): Spelled {
  const { id } = random.pick(MODELS);
  return { written: id, id };
}

/** A name as people read it. */
export function spellTitle(random: Random): Spelled {
  const { line, version, id } = random.pick(TELLING);
  const title = line.charAt(0).toUpperCase() + line.slice(1);
  const words = random.chance(0.3) && Number(version) < 5 ? [version, title] : [title, version];
  return { written: `Claude ${words.join(" ")}${random.pick(["", "", " (copilot)"])}`, id };
}

/** A constant of an SDK for a model. */
export function spellConstant(kind: "go" | "java" | "cdk" | "symfony", random: Random): Spelled {
  const { line, version, date, id } = random.pick(
    kind === "symfony"
      ? TELLING.filter((some) => ["opus", "sonnet", "haiku"].includes(some.line))
      : MODELS,
  );
  const [upper, camel] = [line.toUpperCase(), line.charAt(0).toUpperCase() + line.slice(1)];
  const joined = version.replace(".", "_");
  const words = Number(version) < 4 ? [joined, upper] : [upper, joined];
  const dated = date === "" ? words : [...words, date];
  switch (kind) {
    case "go": {
      const words2 = Number(version) < 4 ? `${joined}${camel}` : `${camel}${joined}`;
      const separator = date === "" ? "" : Number(version) < 4 ? date : `_${date}`;
      return { written: `ModelClaude${words2}${separator}`, id };
    }
    case "java":
      return { written: `CLAUDE_${dated.join("_")}`, id };
    case "symfony":
      return { written: `Claude::${upper}_${version.replace(".", random.pick(["", "_"]))}`, id };
    case "cdk": {
      const revision = id === "claude-3-5-sonnet-20241022" ? "_V2_0" : date === "" ? "" : "_V1_0";
      return { written: `ANTHROPIC_CLAUDE_${dated.join("_")}${revision}`, id };
    }
  }
}

const FIRST: readonly Spelled[] = [
  { written: "claude-2.1", id: "claude-2.1" },
  { written: "claude-2.0", id: "claude-2.0" },
  { written: "claude-instant-1.2", id: "claude-instant-1.2" },
  { written: "anthropic.claude-v2:1", id: "claude-2.1" },
  { written: "anthropic.claude-v2", id: "claude-2.0" },
  { written: "anthropic.claude-v2:1:18k", id: "claude-2.1" },
];
