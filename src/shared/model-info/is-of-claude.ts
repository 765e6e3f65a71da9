/**
 * Whether an ID is one of Claude's, by the rule that Claude Code lists the models of a gateway by.
 * @see https://code.claude.com/docs/en/llm-gateway-protocol
 */
export function isOfClaude(id: string): boolean {
  return /claude|anthropic/i.test(id);
}
