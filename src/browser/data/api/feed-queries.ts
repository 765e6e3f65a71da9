import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { ApiError, ContractError, SIGN_IN } from "./failure.ts";
import { responseMetaOf } from "./response-meta.ts";
import { send } from "./send.ts";
import { Badge } from "#shared/contract/badge.ts";
import { FeedAddresses } from "#shared/contract/feed-addresses.ts";

/** What our own server publishes beside the API. */
export const feedQueries = {
  /** Where its feeds are, which changes only with the access token. */
  addresses: () =>
    queryOptions({
      queryKey: ["feeds", "addresses"],
      queryFn: async ({ signal }) => getOwn("/feeds/addresses", FeedAddresses, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** What the badge says now. */
  badge: (path: string) =>
    queryOptions({
      queryKey: ["feeds", "badge", path],
      queryFn: async ({ signal }) => getOwn(path, Badge, signal),
    }),
};

/**
 * @throws {ApiError} when the response is not 2xx
 * @throws {ContractError} when a 2xx body is something else
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
async function getOwn<Output>(
  path: string,
  schema: v.GenericSchema<unknown, Output>,
  signal: AbortSignal,
): Promise<Output> {
  const received = await send(path, undefined, signal);
  const meta = responseMetaOf(received);
  if (!received.response.ok) {
    const title = `The server answered ${meta.status}`;
    const wording = meta.access === "required" ? SIGN_IN : { title, advice: "Try again." };
    throw new ApiError(
      { status: meta.status, type: "api_error", message: title },
      meta,
      null,
      wording,
    );
  }
  const body = v.safeParse(schema, received.body);
  if (body.success) return body.output;
  const wording = { title: "The answer cannot be read", advice: "Reload the page." };
  throw new ContractError("It is not what this page expects.", meta, wording);
}
