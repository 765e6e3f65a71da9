import { useState } from "react";
import type { Difference } from "#shared/model-info/differences.ts";
import { ShowMore, usePart } from "../ui/show-more.tsx";
import { FieldName } from "./field-name.tsx";
import { valueText } from "#shared/format/value-text.ts";

const SHOWN_FIRST = 50;
/** A longer value, in characters, is truncated until expanded. */
const VALUE_FIRST = 600;
/** Two values up to this total length are shown side by side. */
const SHORT = 48;

const KINDS: Readonly<Record<Difference["kind"], string>> = {
  added: "Added",
  gone: "Gone",
  changed: "Changed",
};

/** The differences between two answers, field by field: added, gone or changed. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { part, rest } = usePart(differences, 10 * SHOWN_FIRST, SHOWN_FIRST);
  return (
    <>
      <ul aria-label="Differences" className="text-[13px]">
        {part.map((difference) => (
          <Entry key={JSON.stringify(difference.path)} difference={difference} />
        ))}
      </ul>
      <ShowMore rest={rest} className="link-button mt-2" />
    </>
  );
}

function Entry({ difference: { path, kind, from, to } }: { difference: Difference }) {
  const before = from === undefined ? null : valueText(from);
  const after = to === undefined ? null : valueText(to);
  const isShort = (before ?? "").length + (after ?? "").length <= SHORT;
  const isPair = isShort && before !== null && after !== null;
  return (
    <li className="border-b border-line-soft py-2">
      <div className="flex items-baseline justify-between gap-3">
        <FieldName path={path} />
        <span className="flex-none text-[12px] text-ink-3">{KINDS[kind]}</span>
      </div>
      <div
        data-short={isShort ? "" : undefined}
        className="mt-1 flex flex-col gap-1 data-short:flex-row data-short:flex-wrap data-short:items-baseline data-short:gap-2"
      >
        {before !== null && (
          <del className="min-w-0 text-ink-3 no-underline">
            <Value sign={isPair ? "" : "−"} text={before} />
          </del>
        )}
        {isPair && <span aria-hidden="true">→</span>}
        {after !== null && (
          <ins className="min-w-0 no-underline">
            <Value sign={isPair ? "" : "+"} text={after} />
          </ins>
        )}
      </div>
    </li>
  );
}

/** A value with a sign that tells its side without relying on colour. */
function Value({ sign, text }: { sign: string; text: string }) {
  const [isWhole, setIsWhole] = useState(text.length <= VALUE_FIRST);
  return (
    <span className="flex min-w-0 gap-1.5 font-mono text-[12px]">
      {sign !== "" && (
        <span aria-hidden="true" className="flex-none">
          {sign}
        </span>
      )}
      <span className="min-w-0">
        <code className="font-mono whitespace-pre-wrap wrap-anywhere">
          <bdi>{isWhole ? text : `${text.slice(0, VALUE_FIRST)}…`}</bdi>
        </code>
        {!isWhole && (
          <button
            type="button"
            className="link-button ms-2 font-sans"
            onClick={() => setIsWhole(true)}
          >
            Show all
          </button>
        )}
      </span>
    </span>
  );
}
