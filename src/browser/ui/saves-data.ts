/**
 * Whether the reader has asked for little to be transferred, so that nothing is fetched ahead of need.
 *
 * @see https://wicg.github.io/savedata/
 */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
