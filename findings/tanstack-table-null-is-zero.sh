#!/usr/bin/env bash
# @tanstack/table-core 9.3.1 (npm), 2026-11-28.
#
# Good guess: a value that is null, as JSON writes what is unknown, is no number: `sortUndefined: "last"` puts
# it at the end both ways, and the smallest value of a column is the smallest number in it.
#
# Behaviour: only undefined is unknown. Null is sorted as zero, between -1 and 1, in the midst of the numbers,
# and `getFacetedMinMaxValues()` says that the smallest of 100, null and 300 is 0, which no row has: a slider
# over token limits begins there.
#
# Seen:
#   ascending  [-1,null,1,2,"undefined"]
#   descending [2,1,null,-1,"undefined"]
#   smallest and largest of 100, null, 300: 0, 300
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @tanstack/table-core@9.3.1
cat > main.mjs <<'JS'
import * as tableCore from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";

const { columnFacetingFeature, columnFilteringFeature, constructTable, rowSortingFeature, sortFns } = tableCore;
const features = tableCore.tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  columnFacetingFeature,
  rowSortingFeature,
  sortedRowModel: tableCore.createSortedRowModel(),
  facetedRowModel: tableCore.createFacetedRowModel(),
  facetedMinMaxValues: tableCore.createFacetedMinMaxValues(),
  sortFns,
});
const columns = [{ id: "tokens", accessorKey: "tokens", sortUndefined: "last" }];
const table = (values, initialState) =>
  constructTable({ features, columns, data: values.map((tokens) => ({ tokens })), initialState });

for (const [name, desc] of [["ascending ", false], ["descending", true]]) {
  const sorted = table([1, null, 2, undefined, -1], { sorting: [{ id: "tokens", desc }] });
  const values = sorted.getRowModel().rows.map(({ original }) => original.tokens);
  console.log(name, JSON.stringify(values.map((value) => (value === undefined ? "undefined" : value))));
}
const [smallest, largest] = table([100, null, 300]).getColumn("tokens").getFacetedMinMaxValues();
console.log(`smallest and largest of 100, null, 300: ${smallest}, ${largest}`);
JS
node main.mjs | tee log

grep -qF 'ascending  [-1,null,1,2,"undefined"]' log
grep -qF 'descending [2,1,null,-1,"undefined"]' log
grep -qF 'smallest and largest of 100, null, 300: 0, 300' log
