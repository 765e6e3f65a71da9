import type { Failure } from "../../../ui/failure-notice.tsx";
import { describeFailure } from "../../../data/api/describe-failure.ts";
import { formatCount } from "#shared/format/count.ts";
import { CATALOGUE_MAX, IncompleteSnapshot, type IncompleteReason } from "./take-snapshot.ts";

/** What to say when the answers do not add up to a snapshot. */
const WORDING: Readonly<Record<IncompleteReason, readonly [title: string, advice: string]>> = {
  stale: [
    "The API is not responding",
    "The server only has an earlier answer. Snapshots are compared with what the API says now.",
  ],
  "other-source": [
    "The source changed during the check",
    "The server may have been restarted with another key. Check again to see its catalogue.",
  ],
  "too-many": [
    `More than ${formatCount(CATALOGUE_MAX)} models`,
    "Changes are only tracked in smaller catalogues.",
  ],
  "more-pages": ["The catalogue has more than one page", "Check now to read all of it."],
  "repeated-cursor": [
    "The list could not be read to the end",
    "The API sent the same cursor twice. Only a complete list can be compared.",
  ],
  "repeated-page": [
    "The list could not be read to the end",
    "The API reports more models but sent listed ones again. Only a complete list can be compared.",
  ],
  "empty-page": [
    "The list could not be read to the end",
    "The API reports more models but sent an empty page. Only a complete list can be compared.",
  ],
};

/** Why a snapshot failed, for display. */
export function describeSnapshotFailure(error: unknown, isOnline: boolean): Failure {
  const described = describeFailure(error, isOnline);
  if (!(error instanceof IncompleteSnapshot)) return described;
  const [title, advice] = WORDING[error.reason];
  return { ...described, title, advice, isOffline: false };
}
