import { useCallback } from "react";
import { useAddressOf } from "./address.ts";

/**
 * How the details of a model are opened, everywhere: the first one pushes a history entry and those
 * after it replace it, so that Back always closes the panel.
 */
export function useOpenModel(): (idOrAlias: string) => void {
  const [{ model: open }, setAddress] = useAddressOf("model");
  const history = open === null ? "push" : "replace";
  return useCallback((model) => void setAddress({ model }, { history }), [setAddress, history]);
}
