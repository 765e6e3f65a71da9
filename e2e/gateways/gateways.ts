import { nineRouter } from "./9router.ts";
import { claudeCodeRouter } from "./claude-code-router.ts";
import { gpt2giga } from "./gpt2giga.ts";
import { litellm } from "./litellm.ts";
import { emptyOllama, ollama } from "./ollama.ts";
import { portkey } from "./portkey.ts";
import type { RealGateway } from "./real-gateway.ts";

/** Every gateway that can be started, in the order of the table; the longest build comes last. */
export const GATEWAYS: readonly RealGateway[] = [
  litellm,
  gpt2giga,
  nineRouter,
  portkey,
  claudeCodeRouter,
  ollama,
  emptyOllama,
];
