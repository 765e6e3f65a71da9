import type { MouseEvent } from "react";
import { useAddressOf, viewLink } from "../data/url/address.ts";
import { COMPARED_MAX, joinNames } from "../data/url/compared-names.ts";
import { isUnmodifiedClick } from "../data/url/is-unmodified-click.ts";

/** Adds the model to the comparison or removes it, and links to the comparison. */
export function CompareButton({ requestedName, id }: { requestedName: string; id: string }) {
  const [{ compare: names, view }, setAddress] = useAddressOf("compare", "view", "model");
  const isCompared = names.includes(id) || names.includes(requestedName);
  const isFull = !isCompared && names.length >= COMPARED_MAX;
  const change = () => {
    const others = names.filter((name) => name !== id && name !== requestedName);
    void setAddress({ compare: isCompared ? others : [...others, id] });
  };
  // A name just added reaches the address a moment later.
  const link = new URLSearchParams(viewLink("compare"));
  link.set("compare", joinNames(names));
  const go = (event: MouseEvent) => {
    if (!isUnmodifiedClick(event)) return;
    event.preventDefault();
    void setAddress({ view: "compare", model: null }, { history: "push" });
  };
  return (
    <>
      <button
        type="button"
        className="control disabled:cursor-default disabled:text-ink-3"
        disabled={isFull}
        onClick={change}
      >
        {isCompared ? "Remove from comparison" : "Add to comparison"}
      </button>
      {view !== "compare" && names.length > 0 && (
        <a href={`?${link}`} className="link-button" onClick={go}>
          {names.length === 1 ? "View comparison" : `Compare ${names.length} models`}
        </a>
      )}
      {isFull && (
        <p className="basis-full text-ink-2">
          The comparison already has six models. Remove one first.
        </p>
      )}
    </>
  );
}
