import { forDisplay } from "#shared/format/for-display.ts";
import { accepted, refused } from "#shared/result.ts";
import type { ErrorAnswer } from "../http/error-answer.ts";
import { OWN_CLIENT } from "../source/answer.ts";
import type { ModelSource } from "../source/create-model-source.ts";
import { answeredBody } from "../source/read-models.ts";
import type { Catalogue, CatalogueOrigin } from "./catalogue.ts";
import { createCatalogue, type Refusal } from "./create-catalogue.ts";

/**
 * The catalogue of a server's own source of models, without a request to that server.
 *
 * @param baseUrl where its API is
 */
export function createSourceCatalogue(
  { fetchModels, source }: ModelSource,
  baseUrl: URL,
): Catalogue {
  const origin: CatalogueOrigin =
    source.kind === "sample"
      ? source
      : { kind: "api", url: `${baseUrl.origin}${baseUrl.pathname}`.replace(/\/+$/, "") };
  return createCatalogue(origin, async (modelsRequest) => {
    const answer = await fetchModels(modelsRequest, OWN_CLIENT);
    if (answer.status !== 200) return refused(refusalOf(answer));
    if (answer.origin === "stale") return refused(staleRefusal(answer.asOfMs));
    return accepted(answeredBody(answer));
  });
}

/** What is known is of before, and the API cannot be asked now. */
export function staleRefusal(asOfMs: number): Refusal {
  const time = new Date(asOfMs).toISOString();
  return {
    message: `The API is not responding; the last known answer is from ${time}.`,
    status: null,
    reason: null,
  };
}

function refusalOf({ status, message, reason, retryAfterSeconds }: ErrorAnswer): Refusal {
  return { message: forDisplay(sentence()), status, reason: reason ?? null };

  function sentence(): string {
    if (reason === "key-refused") return KEY_REFUSED;
    if (status !== 429) return message;
    const wait = retryAfterSeconds === undefined ? "later" : `in ${retryAfterSeconds} s`;
    return `The rate limit of the key has been reached. Try again ${wait}.`;
  }
}

const KEY_REFUSED =
  "The API refused the key. Check ANTHROPIC_API_KEY, or ANTHROPIC_AUTH_TOKEN where a bearer token is wanted, and ANTHROPIC_BASE_URL.";
