import { BETA_HEADER, WORKSPACE_HEADER } from "#shared/contract/headers.ts";
import type { RequestOptions } from "./request-options.ts";

/** The headers that a request with these options is sent with. */
export function headersOf({ betas, workspace }: RequestOptions): Headers {
  const headers = new Headers();
  if (betas.length > 0) headers.set(BETA_HEADER, betas.join(","));
  if (workspace !== "") headers.set(WORKSPACE_HEADER, workspace);
  return headers;
}
