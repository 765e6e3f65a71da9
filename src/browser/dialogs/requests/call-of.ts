import { isLifecycle } from "#shared/contract/lifecycle.ts";
import { modelPath } from "#shared/contract/request-grammar.ts";
import type { LoggedRequest } from "../../data/api/request-log.ts";
import type { Call } from "../../snippets/call.ts";

/** A logged request, its cursor included, as a call that any client can make. */
export function callOf({
  path,
  requestOptions,
}: Pick<LoggedRequest, "path" | "requestOptions">): Call {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const model = pathname.slice(modelPath("").length);
  if (model !== "")
    return { kind: "retrieve", model: decodeURIComponent(model), ...requestOptions };
  const given = (name: string) => searchParams.get(name) ?? undefined;
  const limit = given("limit");
  return {
    kind: "list",
    limit: limit === undefined ? undefined : Number(limit),
    after_id: given("after_id"),
    before_id: given("before_id"),
    lifecycle: searchParams.getAll("lifecycle[]").filter(isLifecycle),
    ...requestOptions,
  };
}
