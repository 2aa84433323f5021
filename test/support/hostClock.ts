import { jest } from '@jest/globals';

/** The host's clock is another from now on, as what asks for the time of day reads it: everything else goes on as it does. */
export function turnClock(byMs: number): void {
  jest.useFakeTimers({
    now: Date.now() + byMs,
    advanceTimers: false,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}
