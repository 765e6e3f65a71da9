import type { Found } from "./find-names.ts";

const PLATFORM_NAMES = { bedrock: "Bedrock", vertex: "Vertex" } as const;

/** Whose spelling a name has; null for the API's own. */
export function platformName({ platform }: Found): string | null {
  return platform === "api" ? null : PLATFORM_NAMES[platform];
}

/** What the answers do not say about the models of platforms, where some are spelled as theirs. */
export const PLATFORM_NOTE =
  "Names of Bedrock and Vertex are asked under the ID they stand for: on the platform itself, a model may be deprecated and retired on other dates.";
