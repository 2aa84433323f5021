import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RunLimits } from '../../src/marketplace/approval/approval.ts';
import { runLimitsSchema } from '../../src/marketplace/approval/approval.ts';
import { slotInfoSchema, type SlotEntry } from '../../src/marketplace/offer.ts';
import { DEFAULT_LIMITS, limitsOf } from '../../src/marketplace/order/limits.ts';
import { LIMIT_WORDS, limitShown, raiseLimit } from '../../src/marketplace/order/limitWords.ts';

const PAGE = join(import.meta.dirname, '../../docs/limits.md');
const names = Object.keys(LIMIT_WORDS) as (keyof RunLimits)[];

const slotOf = (info: unknown): SlotEntry => ({ info: slotInfoSchema.parse(info) }) as unknown as SlotEntry;

/** A slot that says a value for one member alone, by its path. */
function saying(member: string, value: number): SlotEntry {
  const [outer = '', inner = ''] = member.split('.');
  return slotOf({ info: {}, usage: {}, [outer]: { [inner]: value } });
}

function table(): string {
  const rows = names.map((name) => {
    const { what, member, shows } = LIMIT_WORDS[name];
    const byDefault = name === 'sharedMemoryBytes' ? 'half of the memory' : limitShown(name, DEFAULT_LIMITS);
    return `| ${what} | \`${member}\` | ${byDefault} | ${shows} |`;
  });
  return [
    '| limit | member of the slot | where it says nothing | how it shows |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

describe('the words of limits', () => {
  test.each(names)('%s is set by the member that is named, and by no other', (name) => {
    const nothing = limitsOf(slotOf({ info: {}, usage: {} }), [], undefined);
    const said = limitsOf(saying(LIMIT_WORDS[name].member, 7), [], undefined);
    const changed = names.filter((one) => said[one] !== nothing[one]);
    // Shared memory is half of the memory, where nothing else is said.
    expect(changed).toEqual(name === 'memoryBytes' ? ['memoryBytes', 'sharedMemoryBytes'] : [name]);
    expect(said[name]).toBe(7);
    expect(raiseLimit(name)).toContain(LIMIT_WORDS[name].member);
  });

  test('stand for each limit that an order has', () => {
    expect([...names].sort()).toEqual(Object.keys(runLimitsSchema.shape).sort());
  });

  test('are those of docs/limits.md, defaults included (UPDATE_DOCS=1 writes them)', async () => {
    const page = await readFile(PAGE, 'utf8');
    const written = page.replace(
      /<!-- limits -->[^]*<!-- \/limits -->/,
      `<!-- limits -->\n\n${table()}\n\n<!-- /limits -->`,
    );
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(PAGE, written);
    else expect(page.replace(/ +/g, ' ')).toBe(written.replace(/ +/g, ' '));
  });
});
