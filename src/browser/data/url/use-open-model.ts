import { useCallback } from "react";
import { useAddressOf } from "./address.ts";

/**
 * How the details of a model are opened, everywhere: each pushes a history entry, so that Back leads to
 * the model before it, and from the first one to the view without details.
 *
 * @param isStep whether this steps from model to model, which replaces the entry: Back leaves them all
 */
export function useOpenModel(isStep = false): (idOrAlias: string) => void {
  const [{ model: open }, setAddress] = useAddressOf("model");
  return useCallback(
    (model) =>
      void setAddress({ model }, { history: isStep || model === open ? "replace" : "push" }),
    [setAddress, isStep, open],
  );
}
