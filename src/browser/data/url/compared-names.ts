import { parseName } from "./parse.ts";

/** How many models can be compared side by side. */
export const COMPARED_MAX = 6;

/** The names to compare, without duplicates, and as unchecked as `parseName`. */
export function parseCompared(value: string): readonly string[] {
  return [...new Set(splitNames(value))].filter(parseName).slice(0, COMPARED_MAX);
}

/** Names in one value: a comma or backslash within a name has a backslash before it. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\,]/g, "\\$&")).join();
}

/** The names that `joinNames` joined; before any other character a backslash is part of the name. */
export function splitNames(value: string): string[] {
  const names = value.match(/(?:\\[\\,]|[^,])+/g) ?? [];
  return names.map((name) => name.replace(/\\([\\,])/g, "$1"));
}
