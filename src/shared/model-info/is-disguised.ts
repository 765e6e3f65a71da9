/**
 * The names that gateways make up so that Claude's own tools list other vendors' models: CLIProxyAPI
 * turns an ID round behind `claude-fable-5-dd-`, LiteLLM and claude-code-router number theirs.
 *
 * @see router-for-me/CLIProxyAPI client/claude/models, BerriAI/litellm `model_list`, musistudio/claude-code-router model-discovery.ts
 */
const DISGUISES = /(?:^|\/)claude-(?:fable-5-dd-|router-|ccr-h)/i;

/** Whether an ID only looks like one of Claude's, so that nothing may be read from it. */
export function isDisguised(id: string): boolean {
  return DISGUISES.test(id);
}
