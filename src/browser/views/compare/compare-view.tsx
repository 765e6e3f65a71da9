import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef, type RefObject } from "react";
import { useAddress } from "../../data/url/address.ts";
import { COMPARED_MAX } from "../../data/url/compared-names.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { announce } from "../../ui/announcer.tsx";
import { useNow } from "../../ui/use-now.ts";
import { AddModel } from "./add-model.tsx";
import { CompareBar } from "./compare-bar.tsx";
import { compareModels, countRows, onlyDifferences } from "./comparison.ts";
import { comparisonSentence, noDifferenceSentence } from "./comparison-sentence.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { EmptyComparison } from "./empty-comparison.tsx";
import { isWithoutRoute, useComparedColumns } from "./use-compared-columns.ts";
import { useTitle } from "../../ui/use-title.ts";
import { writeMarkdown } from "./write-markdown.ts";
import "./compare.css";

/** The models of the address side by side, each as the API reports it now: every field and capability. */
export function CompareView() {
  "use memo";
  useTitle("Compare");
  const [address, setAddress] = useAddress();
  const { compare: names, only, limit, lifecycle, betas, workspace } = address;
  const requestOptions = { betas, workspace };
  const columns = useComparedColumns(names, requestOptions);
  // Every visit fetches the first page, which has the newest models.
  const list = useInfiniteQuery(modelQueries.list({ limit, lifecycle, ...requestOptions }));
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = list;
  // Where a server answers for no single model, its list is read until it has them.
  const isSought = columns.some(({ error }) => isWithoutRoute(error));
  const canFetch = hasNextPage && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (isSought && canFetch) void fetchNextPage({ cancelRefetch: false });
  }, [isSought, canFetch, fetchNextPage]);

  const sections = compareModels(
    columns.map(({ model }) => model),
    useNow(),
  );
  const answered = columns.filter(({ model }) => model !== null).length;
  const pending = columns.filter(({ model, isFetching }) => model === null && isFetching).length;
  const counts = countRows(sections);
  const isNarrowed = only !== null && answered > 1;
  const shown = isNarrowed ? onlyDifferences(sections) : sections;

  const view = useRef<HTMLElement>(null);
  const focusNext = useFocusNext(view, names);
  const compare = (next: readonly string[], focusAt: number) => {
    focusNext(next, focusAt);
    void setAddress({ compare: next });
  };
  const add = (name: string) => {
    announce(`${forDisplay(name)} added to the comparison`);
    // The field disappears at six models.
    if (names.length === COMPARED_MAX - 1) compare([...names, name], names.length);
    else void setAddress({ compare: [...names, name] });
  };
  const remove = (at: number) => {
    announce(`${forDisplay(names[at] ?? "")} removed from the comparison`);
    compare(names.toSpliced(at, 1), at);
  };
  const replace = (at: number, name: string) => compare([...new Set(names.with(at, name))], at);
  return (
    <section
      ref={view}
      aria-label="Compare"
      className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] bg-canvas"
    >
      <div className="min-w-0">
        <CompareBar
          sentence={comparisonSentence({ names: names.length, answered, pending, ...counts })}
          isLoading={pending > 0}
          markdown={answered === 0 ? null : writeMarkdown(columns, shown)}
        >
          {names.length < COMPARED_MAX ? (
            <AddModel compared={names} requestOptions={requestOptions} onAdd={add} />
          ) : (
            <p className="text-[13px] text-ink-2 md:w-[330px]">
              Six models at most. Remove one to add another.
            </p>
          )}
        </CompareBar>
      </div>
      {names.length === 0 ? (
        <EmptyComparison
          newest={list.data?.pages[0]?.models.slice(0, 2) ?? []}
          onCompare={(next) => compare(next, 0)}
        />
      ) : (
        <ComparisonTable
          columns={columns}
          sections={shown}
          nothingLeft={isNarrowed && counts.differing === 0 ? noDifferenceSentence(counts) : null}
          onRemove={remove}
          onReplace={replace}
        />
      )}
    </section>
  );
}

/**
 * Focus restoration when the focused element disappears with its column: to the remove button of the
 * column now at its index, or to the field when no column is left.
 *
 * @returns a function that takes the next names, and the index whose column gets the focus
 */
function useFocusNext(view: RefObject<HTMLElement | null>, names: readonly string[]) {
  const awaited = useRef<{ readonly names: string; readonly at: number } | null>(null);
  useEffect(() => {
    const next = awaited.current;
    if (next === null || next.names !== names.join()) return;
    awaited.current = null;
    const buttons = view.current?.querySelectorAll<HTMLElement>("thead button") ?? [];
    const field = view.current?.querySelector<HTMLElement>("input");
    (buttons[Math.min(next.at, buttons.length - 1)] ?? field)?.focus();
  });
  return (next: readonly string[], at: number) => {
    awaited.current = { names: next.join(), at };
  };
}
