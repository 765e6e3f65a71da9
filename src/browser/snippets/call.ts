import { isDefaultLifecycles } from "#shared/contract/lifecycle.ts";
import type { ListParameters } from "#shared/contract/request-grammar.ts";

/** A call to the Models API, as any client can make it. */
export type Call = ListCall | RetrieveCall;

interface ListCall extends ListParameters, RequestOptions {
  readonly kind: "list";
}
interface RetrieveCall extends RequestOptions {
  readonly kind: "retrieve";
  readonly model: string;
}
/** What a request is sent with, by its headers. */
export interface RequestOptions {
  readonly betas: readonly string[];
  /** Empty for the key's own. */
  readonly workspace: string;
}

/** Where the API is when no base URL is given. @see client.js of the official SDK 1.14.0 */
export const API_ORIGIN = "https://api.anthropic.com";

/** Environment variable that the SDKs read the key from by default. */
export const API_KEY_NAME = "ANTHROPIC_API_KEY";
/** Environment variable for the key of this server: its access token, if it asks for one. */
export const SERVER_KEY_NAME = "ACCESS_TOKEN";

/** Writes a call in one language; a base URL of null is the API's own, which needs no mention. */
export type RenderSnippet = (call: Call, baseUrl: string | null) => string;

/** A named argument of an SDK's method, by its name in TypeScript and Python. */
export type Argument = readonly [name: ArgumentName, value: number | string | readonly string[]];
/** The names of arguments, as the SDKs for TypeScript and Python have them. */
export type ArgumentName =
  | "limit"
  | "after_id"
  | "before_id"
  | "lifecycle"
  | "betas"
  | "workspace_id";

/** What a call sends besides the model's ID. The API's default lifecycles are left out. */
export function argumentsOf(call: Call): readonly Argument[] {
  const given: Argument[] = [];
  if (call.kind === "list") {
    const { limit, after_id, before_id } = call;
    const lifecycle = lifecycleOf(call);
    if (limit !== undefined) given.push(["limit", limit]);
    if (after_id !== undefined) given.push(["after_id", after_id]);
    if (before_id !== undefined) given.push(["before_id", before_id]);
    if (lifecycle !== undefined) given.push(["lifecycle", lifecycle]);
  }
  if (call.betas.length > 0) given.push(["betas", call.betas]);
  if (call.workspace !== "") given.push(["workspace_id", call.workspace]);
  return given;
}

/** The lifecycles a list call has to name; undefined where they are the API's default. */
export function lifecycleOf({ lifecycle }: ListParameters): ListParameters["lifecycle"] {
  const isNeedless =
    lifecycle === undefined || lifecycle.length === 0 || isDefaultLifecycles(lifecycle);
  return isNeedless ? undefined : lifecycle;
}
