import { DATE_LOCALE } from "#shared/format/dates.ts";

/**
 * A date or time in the reader's language within the English page: marked as that language and
 * isolated from its surroundings, because it may run from right to left.
 */
export function LocalText({ children }: { children: string }) {
  return <bdi lang={DATE_LOCALE}>{children}</bdi>;
}
