import { brokenBodies } from "./broken-bodies.ts";
import { brokenConnections } from "./broken-connections.ts";
import { hostileAnswers } from "./hostile-answers.ts";
import { oddEncodings } from "./odd-encodings.ts";
import { transientFaults } from "./transient-faults.ts";
import { redirects } from "./redirects.ts";
import type { Mode } from "./mode.ts";
import { refusals } from "./refusals.ts";

/** Every way to answer, by its name in the first path segment. */
export const MODES: Readonly<Record<string, Mode>> = {
  ...hostileAnswers,
  ...brokenConnections,
  ...brokenBodies,
  ...oddEncodings,
  ...redirects,
  ...refusals,
  ...transientFaults,
};
