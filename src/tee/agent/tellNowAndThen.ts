import type { TeeContext } from './teeContext.ts';

const EVERY_MS = 5 * 60_000;

/** Says in the operator's log, every five minutes, that a run goes on. @returns a function that ends it */
export function tellNowAndThen({ log }: Pick<TeeContext, 'log'>, order: number, minutes: number): () => void {
  const began = performance.now();
  const timer = setInterval(() => {
    const gone = Math.round((performance.now() - began) / 60_000);
    log(`Order ${order}: executing since ${gone} minutes, of ${minutes} at most`);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
