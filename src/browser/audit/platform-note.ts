import type { Found } from "./find-names.ts";

const PLATFORM_NAMES = { bedrock: "Bedrock", vertex: "Vertex" } as const;

/** Whose spelling a name has; null for the API's own. */
export function platformName({ platform }: Found): string | null {
  return platform === "api" ? null : PLATFORM_NAMES[platform];
}

/** What an answer does not say about a platform's own model; null for the API's spelling. */
export function platformNote(found: Found): string | null {
  const name = platformName(found);
  return name && `Asked as ${found.name}; ${name} may have other dates`;
}
