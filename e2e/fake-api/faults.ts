import { ERROR_TYPE_OF_STATUS, type ErrorStatus } from "../../src/shared/contract/api-error.ts";
import { REQUEST_ID_HEADER } from "../../src/shared/contract/headers.ts";

/** A fault for `UpstreamOptions.interfere`. */
type Interference = (request: Request) => Response | null;

/** The ID that every scripted refusal carries. */
export const REFUSAL_ID = "req_scripted_refusal";

/** A refusal in the shape of the API's. */
export function refusal(status: ErrorStatus, message: string, id = REFUSAL_ID): Response {
  const error = { type: ERROR_TYPE_OF_STATUS[status], message };
  return Response.json(
    { type: "error", error, request_id: id },
    { status, headers: { [REQUEST_ID_HEADER]: id } },
  );
}

/** A switch that a test throws: while it is on, requests that match are answered with a refusal. */
export function breakable(
  matches: (url: URL, headers: Headers) => boolean,
  answer: () => Response,
): { isBroken: boolean; readonly interfere: Interference } {
  const fault = {
    isBroken: true,
    interfere: (request: Request) =>
      fault.isBroken && matches(new URL(request.url), request.headers) ? answer() : null,
  };
  return fault;
}

/** A gate that holds requests back until a test opens it, so that no test has to guess a time. */
export function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open };
}
