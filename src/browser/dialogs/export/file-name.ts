import { DEFAULT_LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { Address } from "../../data/url/address.ts";
import type { FileFormat } from "./write-models.ts";

/** The longest part of a query, and the longest name, both without the extension. */
const PART_MAX = 40;
const NAME_MAX = 160;

/** What of an address decides which models are in a file, and in which order. */
type NamedAddress = Pick<
  Address,
  | "vendor"
  | "line"
  | "lifecycle"
  | "released"
  | "context"
  | "output"
  | "capabilities"
  | "q"
  | "sort"
  | "betas"
  | "workspace"
>;

interface NamedFile {
  /** The day that the list is of, as `YYYY-MM-DD`. */
  readonly day: string;
  readonly format: FileFormat;
  readonly isPartial: boolean;
}

/**
 * A name that reflects the query, such as `models-2026-11-21-opus-deprecated-q-opus-45.csv`: ASCII
 * letters, digits and hyphens only, whatever was typed. Defaults are left out.
 */
export function fileName(address: NamedAddress, { day, format, isPartial }: NamedFile): string {
  const { vendor, line, lifecycle, released, q, sort, betas, workspace } = address;
  const { context, output, capabilities } = address;
  const parts = [
    "models",
    day,
    isPartial ? "partial" : "",
    vendor ?? "",
    slug(line.join(" ")),
    lifecycle.join() === DEFAULT_LIFECYCLES.join() ? "" : lifecycle.join("-"),
    released ? `released-${released.replace("..", "-to-")}` : "",
    context ? `context-${context}` : "",
    output ? `output-${output}` : "",
    named("with", capabilities.join(" ")),
    named("q", q),
    sort ? `by-${sort.map(({ key, direction }) => `${slug(key)}-${direction}`).join("-")}` : "",
    named("betas", betas.join(" ")),
    named("workspace", workspace),
  ];
  const name = parts.filter((part) => part !== "").join("-");
  return `${cut(name, NAME_MAX)}.${format}`;
}

function named(name: string, value: string): string {
  return value.trim() === "" ? "" : `${name}-${slug(value)}`;
}

function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  return cut(plain.replaceAll(/[^a-z0-9]+/g, "-"), PART_MAX);
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replaceAll(/^-+|-+$/g, "");
}
