import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSettled, settledAfter, writeSettled } from '../../src/tee/agent/settledOrders.ts';

const NOTHING = { upTo: 0, open: [] };

describe('the orders with which an agent has no more to do', () => {
  it('are all up to the newest but those that are open, whichever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 50 }), (isOpen) => {
        const looked = new Map(isOpen.map((open, at) => [100 * (at + 1), open]));
        const { upTo, open } = settledAfter(NOTHING, looked);
        const isSettled = (id: number): boolean => id <= upTo && !open.includes(id);
        expect([...looked.keys()].filter((id) => !isSettled(id))).toEqual(
          [...looked].filter(([, still]) => still).map(([id]) => id),
        );
        expect(upTo).toBe(100 * isOpen.length);
      }),
    );
  });

  it('end below an open one where very many are open, and none of those is forgotten', () => {
    const looked = new Map(Array.from({ length: 5000 }, (_, at) => [100 * (at + 1), true]));
    const { upTo, open } = settledAfter(NOTHING, looked);
    expect([...looked.keys()].filter((id) => id <= upTo && !open.includes(id))).toEqual([]);
    expect(open.length).toBeLessThan(looked.size);
  });

  it('are never written through a link that the host laid there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countersign-settled-'));
    await writeFile(join(folder, 'of the TEE'), 'of the TEE');
    await mkdir(join(folder, 'journals'));
    await symlink('../of the TEE', join(folder, 'journals', 'settled.json.new'));
    await writeSettled(join(folder, 'journals'), NOTHING);
    expect(await readFile(join(folder, 'of the TEE'), 'utf8')).toBe('of the TEE');
    await expect(readSettled(join(folder, 'journals'))).resolves.toEqual(NOTHING);
    await rm(folder, { recursive: true });
  });

  it('are remembered, and none are where what lies there is nothing that an agent wrote', async () => {
    const journals = await mkdtemp(join(tmpdir(), 'countersign-settled-'));
    await expect(readSettled(journals)).resolves.toEqual(NOTHING);
    const settled = { upTo: 1200, open: [300, 700] };
    await writeSettled(journals, settled);
    await expect(readSettled(journals)).resolves.toEqual(settled);
    for (const text of ['', '{}', '{"upTo":-1,"open":[]}', '{"upTo":1,"open":["x"]}']) {
      await writeFile(join(journals, 'settled.json'), text);
      await expect(readSettled(journals)).resolves.toEqual(NOTHING);
    }
    await rm(journals, { recursive: true, force: true });
  });
});
