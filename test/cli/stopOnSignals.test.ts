import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { stopOnSignals } from '../../src/cli/terminal/stopOnSignals.ts';

const NAMES = ['SIGINT', 'SIGTERM'] as const;
const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);

beforeEach(() => {
  jest.useFakeTimers();
  exit.mockClear();
});
afterEach(() => {
  jest.useRealTimers();
  for (const name of NAMES) process.removeAllListeners(name);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('the first %s asks for an end, and a second one ends the process with %i', (name, status) => {
  const signal = stopOnSignals();
  expect(signal.aborted).toBe(false);
  process.emit(name);
  expect(signal.aborted).toBe(true);
  jest.advanceTimersByTime(1000);
  expect(exit).not.toHaveBeenCalled();
  process.emit(name);
  expect(exit.mock.calls).toEqual([[status]]);
});

test('one that comes to a whole group comes twice, and is one', () => {
  const signal = stopOnSignals();
  process.emit('SIGTERM');
  jest.advanceTimersByTime(5);
  process.emit('SIGTERM');
  expect([signal.aborted, exit.mock.calls]).toEqual([true, []]);
});
