import { brokenBodies } from "./broken-bodies.ts";
import { brokenConnections } from "./broken-connections.ts";
import { hostileAnswers } from "./hostile-answers.ts";
import { oddEncodings } from "./odd-encodings.ts";
import { passingFaults } from "./passing-faults.ts";
import { redirects } from "./redirects.ts";
import type { Mode } from "./mode.ts";
import { refusals } from "./refusals.ts";

/** Every way to answer, by the name that the first path segment chooses it with. */
export const MODES: Readonly<Record<string, Mode>> = {
  ...hostileAnswers,
  ...brokenConnections,
  ...brokenBodies,
  ...oddEncodings,
  ...redirects,
  ...refusals,
  ...passingFaults,
};
