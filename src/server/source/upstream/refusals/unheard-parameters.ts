import type { ModelsRequest } from "../../models-request.ts";

/**
 * What a refused request carried that a server may not know, as a sentence to follow the server's
 * own; empty when there is nothing, or when the server names it. Of the version it is always known.
 */
export function unheardParameters(message: string, modelsRequest: ModelsRequest): string {
  const end = message === "" || /[.!?]$/.test(message) ? "" : ".";
  if (/anthropic-version/i.test(message)) {
    return `${end} Set the anthropic-version that this server takes in ANTHROPIC_CUSTOM_HEADERS.`;
  }
  const { betas, workspace } = modelsRequest;
  const lifecycles = modelsRequest.kind === "list" ? modelsRequest.parameters.lifecycle : undefined;
  const carried = [
    ...(lifecycles === undefined ? [] : ["the filter lifecycle[]"]),
    ...(betas.length === 0 ? [] : ["the header anthropic-beta"]),
    ...(workspace === null ? [] : ["the header anthropic-workspace-id"]),
  ];
  if (carried.length === 0 || /lifecycle|beta|workspace|limit|_id\b/i.test(message)) return "";
  return `${end} The request carried ${carried.join(" and ")}, which this server may not know.`;
}
