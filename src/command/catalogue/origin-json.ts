import type { CatalogueOrigin } from "../../server/catalogue/catalogue.ts";

/** Who answered, for programs. */
export function originJson(origin: CatalogueOrigin): object {
  return origin.kind === "sample"
    ? { kind: "embedded", taken_on: origin.takenOn }
    : { kind: origin.kind, url: origin.url };
}
