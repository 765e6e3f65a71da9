/**
 * The value in the middle; of an even number of values the larger of the two.
 *
 * @throws {RangeError} when there is none
 */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError("no values");
  return middle;
}
