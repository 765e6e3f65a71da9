/**
 * The deep link to a model up to its ID, with the rest of the address as it is; the encoded ID
 * follows.
 */
export function linkStart(): string {
  const query = new URLSearchParams(location.search);
  query.delete("model");
  return query.size === 0 ? "?model=" : `?${query}&model=`;
}
