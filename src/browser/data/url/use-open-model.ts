import { useAddressOf } from "./address.ts";

/**
 * How the details of a model are opened, from wherever that is: the first that is opened is a step
 * of the history and those after it take its place, so that Back always closes the panel.
 */
export function useOpenModel(): (idOrAlias: string) => void {
  const [{ model: open }, setAddress] = useAddressOf("model");
  return (model) => void setAddress({ model }, { history: open === null ? "push" : "replace" });
}
