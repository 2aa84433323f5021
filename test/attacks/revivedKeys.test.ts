import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { revokeKey } from '../../src/flow/partyKeys.ts';
import { Accounts } from '../../src/ledger/entries/accounts.ts';
import type { KeyLife } from '../../src/ledger/entries/keys/keyLife.ts';
import { entryName } from '../../src/ledger/entries/entries.ts';
import { accountDirectory } from '../../src/ledger/ledgerPaths.ts';
import { enterKey } from '../support/enterKey.ts';
import { appendLeaves, leavesOf } from '../support/logKit.ts';
import { makeWorld, order, type World } from '../support/world.ts';

/*
 * A thief of a key that its owner has ended may push: it enters the key anew, and leaves only the files that lead there.
 */

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const lifeOf = async (fingerprint: string): Promise<KeyLife> =>
  new Accounts(await world.repository.snapshot()).lifeOf(fingerprint);

/** Takes away every file that leads to a key's entries before this one. */
function hideBefore(fingerprint: string, index: number): void {
  const directory = `${accountDirectory(fingerprint)}/`;
  for (const path of world.repository.files.keys())
    if (path.startsWith(directory) && !path.endsWith('.body'))
      if (Number.parseInt(path.slice(directory.length), 10) < index) world.repository.files.delete(path);
}

async function revive(how: string, first: number): Promise<void> {
  const { fingerprint, key } = world.bob;
  const { repository } = world;
  const leaves = await leavesOf(repository);
  const index = leaves.length;
  if (how === 'another beginning') await enterKey(repository, key);
  else {
    await appendLeaves(repository, [leaves[first] ?? new Uint8Array()]);
    for (const end of ['', '.asc', '.body']) {
      const from = `${accountDirectory(fingerprint)}/${entryName(first, 'key.added')}${end}`;
      const to = `${accountDirectory(fingerprint)}/${entryName(index, 'key.added')}${end}`;
      repository.files.set(to, repository.files.get(from) ?? new Uint8Array());
    }
  }
  hideBefore(fingerprint, index);
}

test.each(['another beginning', 'a copy of its first entry'])(
  'a key that has ended stays so where the files lead to %s alone',
  async (how) => {
    const { fingerprint } = world.bob;
    await order(world);
    const [first] = (await lifeOf(fingerprint)).certificates;
    const { index } = await revokeKey(world.bob, { reason: 'compromised' });
    await revive(how, first?.index ?? 0);
    expect((await lifeOf(fingerprint)).end).toMatchObject({ index, reason: 'compromised' });
    await expect(order(world)).rejects.toMatchObject({
      code: 'refused',
      message: `nothing more can be signed as ${fingerprint}: its key was reported compromised at entry ${index}`,
    });
  },
);
