import { describeFailure, type FailureDescription } from "../../data/api/describe-failure.ts";
import { formatCount } from "#shared/format/count.ts";
import { CATALOGUE_MAX, IncompleteLook, type IncompleteReason } from "./take-look.ts";

/** What to say of answers that are no look. */
const WORDING: Readonly<Record<IncompleteReason, readonly [title: string, advice: string]>> = {
  stale: [
    "The API does not answer at the moment",
    "The server has an earlier answer only. What is compared is what the API says now.",
  ],
  "other-source": [
    "Someone else answered while it was looked",
    "The server was restarted with another key, perhaps. Look again to see its catalogue.",
  ],
  "too-many": [
    `More than ${formatCount(CATALOGUE_MAX)} models`,
    "Changes are followed in smaller catalogues only.",
  ],
  "more-pages": ["The catalogue has more than one page", "Look now to read all of it."],
  "repeated-cursor": [
    "The list cannot be read to its end",
    "The API sent the same cursor twice. Only a whole list can be compared.",
  ],
  "missing-cursor": [
    "The list cannot be read to its end",
    "The API says there is more but gave no cursor. Only a whole list can be compared.",
  ],
  "empty-page": [
    "The list cannot be read to its end",
    "The API says there is more but sent an empty page. Only a whole list can be compared.",
  ],
};

/** Why a look failed, in the reader's words. */
export function describeLookFailure(error: unknown, isOnline: boolean): FailureDescription {
  const described = describeFailure(error, isOnline);
  if (!(error instanceof IncompleteLook)) return described;
  const [title, advice] = WORDING[error.reason];
  return { ...described, title, advice, isOffline: false };
}
