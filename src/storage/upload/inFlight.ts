/**
 * Runs work on what a source gives, several at once, within a limit that follows the line: it starts at two,
 * grows by one with each success, and is halved when the far side asks for mercy. The next item is taken from
 * the source only when there is room, so memory is bounded by `most(item)` items like the last one taken.
 * The first failure stops the taking, waits for what is under way, and is thrown.
 */
export async function forEachInFlight<T>(
  source: AsyncIterable<T>,
  most: (item: T) => number,
  work: (item: T, slowDown: () => void) => Promise<void>,
): Promise<void> {
  let limit = 2;
  let ceiling = 2;
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const slowDown = (): void => {
    limit = Math.max(1, Math.floor(limit / 2));
  };
  try {
    for await (const item of source) {
      ceiling = Math.max(1, most(item));
      limit = Math.min(limit, ceiling);
      const task = work(item, slowDown)
        .then(
          () => {
            limit = Math.min(ceiling, limit + 1);
          },
          (error: unknown) => {
            failures.push(error);
          },
        )
        .finally(() => running.delete(task));
      running.add(task);
      while (running.size >= limit && failures.length === 0) await Promise.race(running);
      if (failures.length > 0) break;
    }
  } finally {
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
}
