/** What comes of a promise, or of `late` where that takes too long; the promise itself goes on. */
export async function withinTime<Value>(
  limitMs: number,
  value: Promise<Value>,
  late: () => Value | Promise<Value>,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Value>((resolve) => {
    // One turn later, so that what has arrived while this process was busy counts.
    timer = setTimeout(() => setImmediate(() => resolve(late())), limitMs);
  });
  try {
    return await Promise.race([value, limit]);
  } finally {
    clearTimeout(timer);
  }
}
