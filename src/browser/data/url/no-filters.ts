import type { Address } from "./address.ts";

/** What the list is narrowed to besides the search and the API's own filter, all of it cleared. */
export const NO_FILTERS = {
  line: null,
  vendor: null,
  released: null,
  context: null,
  output: null,
  capabilities: null,
} as const;

/** Whether an address has any of the filters that `NO_FILTERS` clears. */
export function isFiltered(address: Address): boolean {
  return Object.keys(NO_FILTERS).some((name) => {
    const value = address[name as keyof typeof NO_FILTERS];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
}
