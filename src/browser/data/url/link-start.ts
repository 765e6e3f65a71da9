/**
 * What stands before the ID in the deep link to a model, which keeps the rest of the address as it
 * is; the encoded ID follows.
 */
export function linkStart(): string {
  const query = new URLSearchParams(location.search);
  query.delete("model");
  return query.size === 0 ? "?model=" : `?${query}&model=`;
}
