import type { CatalogueOrigin } from "../../server/catalogue/catalogue.ts";
import { describeOrigin } from "../../server/catalogue/describe-origin.ts";
import type { Terminal } from "../command.ts";

/** Says on standard error that nobody was asked, and how old what is said therefore is. */
export function announceOffline(
  origin: CatalogueOrigin,
  { stderr }: Terminal,
  command: string,
  now: number,
): void {
  if (origin.kind !== "sample") return;
  stderr.write(
    `model-catalogue ${command}: by ${describeOrigin(origin, now)}; the API was not asked\n`,
  );
}
