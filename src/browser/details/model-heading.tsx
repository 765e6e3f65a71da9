import type { ReactNode, MouseEvent } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { LifecycleBadge } from "../model-ui/lifecycle-badge.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import type { RequestOptions } from "../data/api/request-options.ts";
import { openOverlay } from "../dialogs/overlay.ts";
import { useAddressOf, viewLink } from "../data/url/address.ts";
import { COMPARED_MAX, joinNames } from "../data/url/compared-names.ts";
import { isUnmodifiedClick } from "../data/url/is-unmodified-click.ts";

interface ModelHeadingProps {
  readonly requestedName: string;
  readonly model: ModelInfo;
  readonly requestOptions: RequestOptions;
  readonly children: ReactNode;
}

/** The ID and lifecycle of the model, what is said about its name, and what can be done with it. */
export function ModelHeading(props: ModelHeadingProps) {
  const { requestedName, model, requestOptions, children } = props;
  const call = { kind: "retrieve", model: requestedName, ...requestOptions } as const;
  return (
    <>
      <IdLine model={model} className="mt-1" />
      {children}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[13px]">
        <button
          type="button"
          className="control"
          onClick={() => openOverlay({ name: "code", call })}
        >
          Copy as code
        </button>
        <CompareButton requestedName={requestedName} id={model.id} />
      </div>
    </>
  );
}

/** Adds the model to the comparison or removes it, and links to the comparison. */
function CompareButton({ requestedName, id }: { requestedName: string; id: string }) {
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

/** The ID, with a button that copies it, and the lifecycle. */
export function IdLine({ model, className = "" }: { model: ModelInfo; className?: string }) {
  return (
    <div className={`flex flex-wrap items-center gap-x-2 gap-y-1 ${className}`}>
      <code className="min-w-0 font-mono text-[13px] text-ink-2 wrap-anywhere">
        <bdi>{forDisplay(model.id)}</bdi>
      </code>
      <CopyButton text={escapeInvisible(model.id)} name="Copy ID" />
      <LifecycleBadge model={model} />
    </div>
  );
}
