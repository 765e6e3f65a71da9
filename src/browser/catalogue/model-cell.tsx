import type { ModelInfo } from "#contract/model-info.ts";
import type { SortKey } from "../address/sort.ts";
import { modelLink } from "../address/address.ts";
import { LifecycleBadge } from "../reading/lifecycle-badge.tsx";
import { harmless } from "../reading/legible.ts";
import { ReleasedDate } from "../reading/released-date.tsx";
import { formatTokens, formatTokensCompact } from "../reading/tokens.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Highlighted } from "./highlighted.tsx";

interface ModelCellProps {
  readonly column: SortKey;
  readonly model: ModelInfo;
  /** Folded words of the search, to be marked. */
  readonly words: readonly string[];
  /** Whether the row is two lines, and a cell shows two columns. */
  readonly isNarrow: boolean;
  readonly isOpen: boolean;
  /** The present, in milliseconds of the Unix epoch. */
  readonly now: number;
  /** 0 in the one row that Tab reaches, else -1. */
  readonly tabIndex: 0 | -1;
}

/** What a column shows of a model. */
export function ModelCell({
  column,
  model,
  words,
  isNarrow,
  isOpen,
  now,
  tabIndex,
}: ModelCellProps) {
  "use memo";
  switch (column) {
    case "name":
      return (
        <>
          <a
            href={modelLink(model.id)}
            aria-current={isOpen ? "true" : undefined}
            tabIndex={tabIndex}
            className="row-name"
          >
            <Highlighted text={model.display_name || model.id} words={words} />
          </a>
          {isNarrow && <ModelId id={model.id} words={words} tabIndex={tabIndex} />}
        </>
      );
    case "id":
      return <ModelId id={model.id} words={words} tabIndex={tabIndex} />;
    case "released":
      return (
        <>
          {isNarrow && <LifecycleBadge model={model} now={now} />}
          <span className={isNarrow ? "row-second" : undefined}>
            <ReleasedDate createdAt={model.created_at} now={now} tabIndex={tabIndex} />
          </span>
        </>
      );
    case "lifecycle":
      return <LifecycleBadge model={model} now={now} />;
    case "context":
      return <Tokens count={model.max_input_tokens} tabIndex={tabIndex} />;
    case "output":
      return <Tokens count={model.max_tokens} tabIndex={tabIndex} />;
  }
}

type ModelIdProps = Pick<ModelCellProps, "words" | "tabIndex"> & { readonly id: string };

function ModelId({ id, words, tabIndex }: ModelIdProps) {
  return (
    <span className="row-id">
      <code>
        <Highlighted text={id} words={words} />
      </code>
      <span className="row-action">
        <CopyButton text={harmless(id)} name="Copy ID" tabIndex={tabIndex} />
      </span>
    </span>
  );
}

function Tokens({ count, tabIndex }: { count: number | null | undefined; tabIndex: 0 | -1 }) {
  if (count === null || count === undefined) {
    return (
      <span className="row-none" title="Not reported">
        <span aria-hidden="true">—</span>
        <span className="sr-only">Not reported</span>
      </span>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the exact value shows on focus
    <span className="exact" data-exact={formatTokens(count)} tabIndex={tabIndex}>
      {formatTokensCompact(count)}
    </span>
  );
}
