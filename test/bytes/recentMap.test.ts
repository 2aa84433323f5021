import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecentMap } from '../../src/bytes/recentMap.ts';

describe('values that were asked for lately', () => {
  it('are those of the last names that differ, each made once while it is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.nat(9), { maxLength: 60 }), (most, names) => {
        const map = new RecentMap<number, object>(most);
        const made = new Map<number, object>();
        for (const [at, name] of names.entries()) {
          const lately = [...new Set(names.slice(0, at).reverse())].slice(0, most);
          for (let one = 0; one < 10; one++)
            expect(map.peek(one)).toBe(lately.includes(one) ? made.get(one) : undefined);
          const value = map.get(name, () => ({ at }));
          if (lately.includes(name)) expect(value).toBe(made.get(name));
          else expect(value).toEqual({ at });
          made.set(name, value);
        }
      }),
    );
  });

  it('can be put in the place of others', () => {
    const map = new RecentMap<string, number>(2);
    for (const [name, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ] as const)
      map.set(name, value);
    expect(['a', 'b', 'c'].map((name) => map.peek(name))).toEqual([3, undefined, 4]);
  });
});
