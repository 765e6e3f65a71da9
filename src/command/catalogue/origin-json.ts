import type { CatalogueOrigin } from "../../server/catalogue/catalogue.ts";

/** Who answered, for programs. */
export function originJson(origin: CatalogueOrigin) {
  return origin.kind === "sample"
    ? ({ kind: "embedded", taken_on: origin.takenOn } as const)
    : { kind: origin.kind, url: origin.url };
}
