import { BETA_HEADER, VERSION_HEADER, WORKSPACE_HEADER } from "#shared/contract/headers.ts";
import type { Configuration } from "../../configuration.ts";
import type { ModelsRequest } from "../models-request.ts";
import { ACCEPTED_ENCODINGS } from "./read-body.ts";

/** What identifies this server to an API, and where that API is. */
export type Credentials = Pick<Configuration, "apiKey" | "authToken" | "customHeaders" | "baseUrl">;

/** The API itself. Any other address is a gateway, which may read either of two headers. */
const API_ORIGIN = "https://api.anthropic.com";

/** Whether the address is not the API's own. */
export function isGateway({ baseUrl }: Pick<Credentials, "baseUrl">): boolean {
  return baseUrl.origin !== API_ORIGIN;
}

/** Custom headers that carry a key, such as `authorization` or `x-litellm-api-key`. */
const HOLDS_A_KEY = /(?:^|-)(?:authorization|api-?key|token)$/;

/** Whether there is anything to call the API with; without it the embedded catalogue answers. */
export function hasCredentials({ apiKey, authToken, customHeaders }: Credentials): boolean {
  const isKey = ([name, value]: readonly [string, string]) =>
    value !== "" && HOLDS_A_KEY.test(name);
  return apiKey !== null || authToken !== null || customHeaders.some(isKey);
}

/**
 * Makes the headers of each request to the API: this server's own, then the operator's, then what
 * the request chooses. None of a client's is among them.
 *
 * The User-Agent does not contain the name of Anthropic's models: some gateways list other IDs to
 * clients that do.
 */
export function requestHeaders(
  credentials: Credentials,
): (modelsRequest: ModelsRequest) => Record<string, string> {
  const own = {
    accept: "application/json",
    "accept-encoding": ACCEPTED_ENCODINGS,
    "user-agent": "model-catalogue",
    ...keyHeaders(credentials),
  };
  const custom = Object.fromEntries(credentials.customHeaders);
  const common: Record<string, string> = { ...own, ...custom };
  const isVersionFree = !Object.hasOwn(custom, VERSION_HEADER);
  return ({ version, betas, workspace }) => {
    const headers = { ...common };
    if (isVersionFree) headers[VERSION_HEADER] = version;
    if (betas.length > 0) headers[BETA_HEADER] = betas.join(",");
    if (workspace !== null) headers[WORKSPACE_HEADER] = workspace;
    return headers;
  };
}

/**
 * The API itself takes its key in `x-api-key`. Of gateways some read that header, some a bearer, and
 * some decide by it in whose format they answer: they get both. A token goes as a bearer only.
 */
function keyHeaders({ apiKey, authToken, baseUrl }: Credentials): Record<string, string> {
  const isApi = !isGateway({ baseUrl });
  const bearer = authToken === null || (isApi && apiKey !== null) ? null : authToken;
  const token = bearer ?? (isApi ? null : apiKey);
  return {
    ...(apiKey !== null && { "x-api-key": apiKey }),
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
}
