import { describe, expect, test } from '@jest/globals';
import { BlockingTurn } from '../../src/bytes/blockingTurn.ts';

const quick = (): string => 'here';
const elsewhere = (): Promise<string> => Promise.resolve('elsewhere');

/** Holds the thread as a disk would that has to be waited for. */
function slow(): string {
  for (const began = performance.now(); performance.now() - began < 30;);
  return 'here';
}

describe('a turn of file work', () => {
  test('is taken on the calling thread while nothing has to be waited for', async () => {
    const turn = new BlockingTurn();
    expect(await turn.take(quick, elsewhere)).toBe('here');
    expect(await turn.take(quick, elsewhere)).toBe('here');
  });

  test('is taken elsewhere for a while after one that was waited for', async () => {
    const turn = new BlockingTurn();
    expect(await turn.take(slow, elsewhere)).toBe('here');
    const places = [];
    for (let count = 0; count < 100; count++) places.push(await turn.take(quick, elsewhere));
    expect(places[0]).toBe('elsewhere');
    expect(places.at(-1)).toBe('here');
  });

  test('lets timers and signals have theirs, however long the work', async () => {
    const turn = new BlockingTurn();
    const heard: string[] = [];
    setImmediate(() => heard.push('timer'));
    // No other way back to the event loop than the turn's own.
    for (let count = 0; heard.length === 0 && count < 1e6; count++) await turn.take(quick, elsewhere);
    expect(heard).toEqual(['timer']);
  });

  test('passes on what failed', async () => {
    const full = (): never => {
      throw new Error('the disk is full');
    };
    await expect(new BlockingTurn().take(full, elsewhere)).rejects.toThrow('the disk is full');
  });
});
