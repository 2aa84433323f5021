const SAY_AFTER_MS = 3000;

/**
 * Says that something goes on, once it has taken 3 s, and again and again until it has ended.
 * @param say with how many seconds it has taken
 * @param everyMs how often after the first time
 */
export async function sayingLong<T>(
  say: (seconds: number) => void,
  everyMs: number,
  work: () => Promise<T>,
): Promise<T> {
  // Not `performance`, which takes as long to load as a short command's own work.
  const began = process.hrtime.bigint();
  let timer = setTimeout(function again() {
    say(Math.round(Number(process.hrtime.bigint() - began) / 1e9));
    timer = setTimeout(again, everyMs).unref();
  }, SAY_AFTER_MS).unref();
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
