import type { Lifecycle } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Result } from "#shared/result.ts";

/** Who answers; an address has no slash at its end, and no key in it. */
export type CatalogueOrigin =
  | { readonly kind: "api"; readonly url: string }
  /** A running Model Catalogue. */
  | { readonly kind: "server"; readonly url: string }
  /** The embedded catalogue; `takenOn` is a day, YYYY-MM-DD. */
  | { readonly kind: "sample"; readonly takenOn: string };

/** Why there is no answer. That there is no such model is an answer, and none of these. */
export interface AskFailure {
  /** A sentence or two for whoever asked, without secrets, made fit for a terminal. */
  readonly message: string;
  /** The HTTP status; null when nobody answered. */
  readonly status: number | null;
}

/** Why names cannot be checked against a list without models: each of them would count as unknown. */
export const NO_MODELS: AskFailure = {
  message: "No models are listed, so every name would count as unknown.",
  status: 200,
};

/** What came of asking for one name; an `Outcome` for `verdictOf`. */
export type AskOutcome =
  | { readonly kind: "answered"; readonly model: ModelInfo }
  | { readonly kind: "unknown" }
  | { readonly kind: "failed"; readonly error: AskFailure };

/** Whom to ask about models, as a program does that has no page: failures are values, and a stale answer is one. */
export interface Catalogue {
  readonly origin: CatalogueOrigin;
  /**
   * Every model of the given lifecycles, newest first; of all, retired ones included, when left out. A
   * list that ends before it is complete is a failure. `modelJson` has an entry verbatim.
   */
  readonly listModels: (
    lifecycles?: readonly Lifecycle[],
  ) => Promise<Result<readonly ModelInfo[], AskFailure>>;
  /** One model by ID or alias, always as it is answered now. */
  readonly retrieveModel: (name: string) => Promise<AskOutcome>;
}
