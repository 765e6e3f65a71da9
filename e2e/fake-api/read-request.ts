import { REFUSAL_ID, refusal } from "./faults.ts";

/** The parameters of a `GET /v1/models`. */
export interface ListRequest {
  readonly limit: number;
  readonly afterId: string | null;
  readonly beforeId: string | null;
  readonly lifecycles: readonly string[];
}

/** Page sizes that the API accepts. @see https://platform.claude.com/docs/en/api/models/list */
const LIMITS = { least: 1, most: 1000, usual: 20 } as const;
const LIFECYCLES = ["active", "deprecated", "retired"];

/**
 * What the API makes of the query of a list; a refusal when it cannot be read. What it does not
 * document is ignored.
 *
 * Read here and not with the reader of the server, whose faults this would share.
 */
export function readListRequest(query: URLSearchParams, id: string): ListRequest | Response {
  const refuse = (name: string, what: string) => refusal(400, `${name}: ${what}`, id);
  const given = query.get("limit");
  const limit = given === null ? LIMITS.usual : /^-?\d+$/.test(given) ? Number(given) : null;
  if (limit === null) {
    return refuse("limit", "Input should be a valid integer, unable to parse string as an integer");
  }
  if (limit < LIMITS.least) {
    return refuse("limit", `Input should be greater than or equal to ${LIMITS.least}`);
  }
  if (limit > LIMITS.most) {
    return refuse("limit", `Input should be less than or equal to ${LIMITS.most}`);
  }
  const lifecycles = query.getAll("lifecycle[]");
  const wrong = lifecycles.findIndex((lifecycle) => !LIFECYCLES.includes(lifecycle));
  if (wrong !== -1) {
    return refuse(`lifecycle.${wrong}`, "Input should be 'active', 'deprecated' or 'retired'");
  }
  const [afterId, beforeId] = [query.get("after_id"), query.get("before_id")];
  if (afterId !== null && beforeId !== null) {
    return refuse("after_id, before_id", "Only one of the two can be given");
  }
  return {
    limit,
    afterId,
    beforeId,
    lifecycles: lifecycles.length > 0 ? lifecycles : LIFECYCLES.slice(0, 2),
  };
}

/** The betas of a request, in the order given; a refusal when one cannot be the name of a beta. */
export function readBetas(headers: Headers, id: string): readonly string[] | Response {
  const betas = (headers.get("anthropic-beta") ?? "")
    .split(",")
    .map((beta) => beta.trim())
    .filter((beta) => beta !== "");
  const wrong = betas.filter((beta) => !/^[\w.-]+$/.test(beta));
  return wrong.length === 0 ? betas : refuseBetas(wrong, id);
}

/** Refuses any request that carries a beta, as the API does with one that it does not know. */
export function refuseBeta(beta: string): (request: Request) => Response | null {
  return ({ headers }) => {
    const betas = readBetas(headers, REFUSAL_ID);
    return !(betas instanceof Response) && betas.includes(beta)
      ? refuseBetas([beta], REFUSAL_ID)
      : null;
  };
}

/** The API's refusal of betas that it does not know. */
function refuseBetas(betas: readonly string[], id: string): Response {
  const names = betas.map((beta) => `\`${beta}\``).join(", ");
  return refusal(
    400,
    `Unexpected value(s) ${names} for the \`anthropic-beta\` header. Please consult our documentation at platform.claude.com/docs or try again without the header.`,
    id,
  );
}
