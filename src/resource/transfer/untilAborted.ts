/**
 * The same pieces, until the signal says so: then its reason is thrown at once, whatever the source waits for. The
 * source is told to end and not waited for: a connection may be silent for a minute.
 */
export async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  if (signal === undefined) {
    yield* source;
    return;
  }
  const pieces = source[Symbol.asyncIterator]();
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const next = pieces.next();
      next.catch(() => undefined);
      const result = await Promise.race([aborted, next]);
      if (result.done === true) return;
      yield result.value;
    }
  } finally {
    signal.removeEventListener('abort', abort);
    const ended = pieces.return?.();
    if (signal.aborted) void ended?.then(undefined, () => undefined);
    else await ended;
  }
}
