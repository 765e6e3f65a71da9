import { DATE_LOCALE } from "#shared/format/dates.ts";

/**
 * A date or time in the reader's language, within the English of the page: said to be in that
 * language, and kept apart from what is around it, because it may run from right to left.
 */
export function LocalText({ children }: { children: string }) {
  return <bdi lang={DATE_LOCALE}>{children}</bdi>;
}
