import { ask, idsOf } from "./ask.ts";
import { type StartProduct, type Target, withProduct, WRONG_KEY } from "./product.ts";
import { type Outcomes, type Side, tryOut } from "./try-out.ts";

/** What a gateway answers itself, and what the product in front of it answers. */
export interface BothSides {
  readonly gateway: Outcomes;
  readonly product: Outcomes;
}

/** Tries a gateway and the product in front of it, the built server unless another is started, with the same models. */
export async function tryBothSides(
  target: Target,
  startProduct?: StartProduct,
): Promise<BothSides> {
  const askWith = (key: string) => (path: string) =>
    ask(target.baseUrl, path, {
      ...target.headers,
      "x-api-key": key,
      authorization: `Bearer ${key}`,
      "anthropic-version": "2026-10-21",
    });
  const itself: Side = { ask: askWith(target.key), askWithWrongKey: askWith(WRONG_KEY) };
  const ids = idsOf((await itself.ask("/v1/models")).json);
  return {
    gateway: await tryOut(itself, ids),
    product: await withProduct(target, (side) => tryOut(side, ids), startProduct),
  };
}
