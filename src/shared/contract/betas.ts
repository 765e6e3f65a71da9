/**
 * The betas that the official SDK names and does not call deprecated, in alphabetical order.
 *
 * The set is open: the API accepts values that are in no list, so these are suggestions, not a check.
 * @see `AnthropicBeta` in resources/beta/beta.d.ts of the official SDK 1.14.0
 */
export const CURRENT_BETAS = [
  "admin-user-sign-out-2026-10-08",
  "advisor-tool-2026-03-01",
  "agent-memory-2026-07-22",
  "analytics-usage-cost-2026-08-24",
  "ce-claude-code-managed-settings-2026-10-06",
  "ce-plugins-2026-09-01",
  "code-execution-2025-05-22",
  "compact-2026-01-12",
  "compact-2026-09-04",
  "computer-use-2024-10-22",
  "computer-use-2025-01-24",
  "computer-use-2025-11-24",
  "context-1m-2025-08-07",
  "context-management-2025-06-27",
  "dev-full-thinking-2025-05-14",
  "dreaming-2026-04-21",
  "efs-2026-10-01",
  "experimental-claude-tag-2026-10-21",
  "fallback-credit-2026-06-01",
  "fallback-credit-2026-07-01",
  "fast-mode-2026-02-01",
  "google-managed-data-controls-2026-09-01",
  "inline-tools-2026-09-15",
  "interleaved-thinking-2025-05-14",
  "managed-agents-2026-04-01",
  "mcp-client-2025-04-04",
  "mcp-client-2025-11-20",
  "mcp-client-2026-09-15",
  "mcp-tunnels-2026-06-22",
  "message-threads-2026-08-12",
  "mid-conversation-output-config-2026-07-01",
  "mid-conversation-system-clear-at-2026-08-21",
  "mid-conversation-tool-changes-2026-07-01",
  "model-context-window-exceeded-2025-08-26",
  "output-128k-2025-02-19",
  "output-300k-2026-03-24",
  "server-side-fallback-2026-06-01",
  "server-side-fallback-2026-07-01",
  "spend-limit-reads-2026-09-26",
  "structured-outputs-2025-11-13",
  "task-budgets-2026-03-13",
  "telemetry-destinations-2026-08-11",
  "thinking-binding-controls-2026-08-01",
  "thinking-display-updates-2026-08-18",
  "thinking-token-count-2026-05-13",
  "user-profiles-2026-03-24",
  "user-profiles-2026-08-18",
  "user-profiles-2026-09-04",
  "user-profiles-billing-2026-10-01",
  "webhooks-2026-10-07",
] as const;

/**
 * The betas that the official SDK still names but calls deprecated, in alphabetical order.
 * @see the changelog of the official SDK, 1.9.0
 */
export const DEPRECATED_BETAS = [
  "cache-diagnosis-2026-04-07",
  "ce-user-management-2026-07-13",
  "extended-cache-ttl-2025-04-11",
  "files-api-2025-04-14",
  "message-batches-2024-09-24",
  "pdfs-2024-09-25",
  "prompt-caching-2024-07-31",
  "skills-2025-10-02",
  "token-counting-2024-11-01",
  "token-efficient-tools-2025-02-19",
] as const;
