import type { Random } from "./random.ts";

const WORDS = [
  "code",
  "agent-sdk",
  "gateway",
  "postgres",
  "redis",
  "vpc",
  "review",
  "proxy",
  "worker",
  "desktop",
  "relay-service",
  "cli",
  "monitor",
];

const MAKERS: readonly ((random: Random) => string)[] = [
  // Folders and sockets of temporary files.
  (random) => `/tmp/claude-${500 + random.below(1000)}/tasks`,
  (random) => `/var/tmp/claude-${random.hex(4)}-cwd`,
  (random) => `claude-${random.hex(8)}.sock`,
  // Containers, pods, stacks, jobs.
  (random) => `claude-${random.pick(WORDS)}-${random.below(20)}`,
  (random) => `pod/claude-${random.pick(WORDS)}-${random.hex(9)}-${random.hex(5)}`,
  (random) =>
    `ghcr.io/acme/claude-${random.pick(WORDS)}:${random.below(9)}.${random.below(20)}.${random.below(300)}`,
  (random) => `registry.example.com/claude-${random.pick(WORDS)}:local`,
  // Packages, releases, actions.
  (random) =>
    `@anthropic-ai/claude-${random.pick(["code", "agent-sdk", "code-darwin-arm64"])}@${random.below(3)}.${random.below(9)}.${random.below(99)}`,
  (random) => `claude-${1 + random.below(2)}.${random.below(9)}.${random.below(200)}`,
  (random) => `claude-cli/${random.below(3)}.${random.below(9)}.${random.below(300)}`,
  (random) => `anthropics/claude-code-action@v${1 + random.below(3)}`,
  (random) => `claude-linux-${random.pick(["x64", "arm64"])}`,
  (random) => `claude-${random.pick(WORDS)}-${random.hex(8)}.js`,
  (random) => `claude-${random.pick(["2", "3"])}.${random.pick(["json", "md", "yaml"])}`,
  // Headers, metrics, identities, pages.
  () => "claude-code-20250219",
  () => "x-claude-code-session-id",
  () => "claude_code.token.usage",
  (random) => `claude_proj_01${random.hex(22)}`,
  (random) =>
    `${random.pick(["whats-new", "migrating-to", "introducing"])}-claude-${random.pick(["4", "4-6", "opus-4-5"])}`,
  // Longer words with a name in them, other vendors', versions that are none.
  (random) =>
    `${random.pick(["log", "my", "prod", "test"])}-claude-${random.pick(["sonnet-4", "3-opus", "opus-4-5"])}`,
  () => "claude-llama",
  () => "deepclaude",
  () => "Gemma-4-31B-Claude-4.6-Opus-Reasoning-Distilled",
  (random) => `claude-synthetic-${1000 + random.below(9000)}`,
  (random) => `claude-opus-4.${10 + random.below(80)}`,
  (random) => `claude-opus-4-5-${random.pick(["support", "migration", "notes-old", "dd-o4-tpg"])}`,
  () => "claude-opus-4-5.json",
  (random) => `claude-2.1.${random.pick(["dmg", "deb", "vsix"])}`,
  // Hosts, branches and images that are called after a model.
  (random) =>
    `http://claude-opus-4-5.${random.pick(["llm.svc.cluster.local:8080", "internal"])}/v1`,
  () => "https://claude-sonnet-4.eastus2.inference.ml.azure.com",
  (random) => `${random.pick(["feature", "fix", "refs/heads", "origin"])}/claude-opus-4-5`,
  (random) => `acme/claude-sonnet-4-5:1.${random.below(9)}.0`,
  (random) =>
    random.pick([
      "opus-1.3.1",
      "libopus0",
      "opus-tools",
      "haiku-os",
      "sonnet-18",
      "gpt-4o",
      "gemini-2.5-pro",
    ]),
];

/** Something with a name like a model's, which is none. */
export function nearMiss(random: Random): string {
  return random.pick(MAKERS)(random);
}
