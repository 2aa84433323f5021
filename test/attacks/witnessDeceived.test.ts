import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { initWitness } from '../../src/flow/witness/initWitness.ts';
import { passingHome } from '../../src/flow/witness/witnessParty.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { platformWitnesses } from '../../src/ledger/platformWitnesses.ts';
import { verifyRefusal } from '../../src/ledger/log/witness/refusalRecord.ts';
import { makeWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { cosignaturePath } from '../../src/ledger/log/witness/cosignaturePath.ts';
import { commitPast, git } from '../ledger/git/gitTestRepository.ts';
import { addLeaves, creation } from '../ledger/git/someLeaves.ts';
import { lookOnce, WitnessScene } from '../support/witnessScene.ts';

/*
 * Whoever may push to the ledger, and whoever may push to the witness's memory, try to make it sign a history beside the
 * one that it has signed. Each stands beside the same look without the lie, which signs.
 */

let scene: WitnessScene;
beforeEach(async () => {
  scene = await WitnessScene.begin(3);
});
afterEach(() => {
  scene.remove();
});

/** What the memory holds of refusals, judged as anybody can. */
async function refusals() {
  const paths = (await scene.inMemory()).filter((path) => path.startsWith('forks/'));
  return Promise.all(
    paths.map(async (path) => {
      const text = await git(scene.path, ['show', `refs/heads/witness:${path}`]);
      return { path, shown: await verifyRefusal(nodeHasher, platformWitnesses, text) };
    }),
  );
}

describe('a ledger that did not only grow', () => {
  it('is signed nowhere where it was forked: the proof is published, with both heads', async () => {
    const party = await scene.witness();
    const fork = await scene.commitOf('ledger');
    await scene.append(2, 'honest');
    expect(await lookOnce(party)).toMatchObject({ kind: 'signed', checkpoint: { size: 6 } });
    const honest = await scene.commitOf('ledger');
    const signed = await scene.remembered();
    await scene.put('ledger', fork);
    await scene.append(3, 'forked');
    const head = await scene.head();
    for (const witness of [party, await scene.party()]) {
      await expect(lookOnce(witness)).rejects.toMatchObject({
        code: 'tampered',
        message: `the ledger was forked: it shows ${head}, which does not hold ${signed} that this witness signed: nothing was signed`,
      });
    }
    expect(await scene.remembered()).toBe(signed);
    expect(await refusals()).toEqual([
      {
        path: `forks/${head}.json`,
        shown: expect.objectContaining({ ok: true, kind: 'fork', remembered: expect.anything() }),
      },
    ]);
    // The honest history, put back, is signed on.
    await scene.put('ledger', honest);
    await scene.append(1, 'honest');
    expect(await lookOnce(await scene.party())).toMatchObject({ kind: 'signed', checkpoint: { size: 7 } });
  });

  it('is signed nowhere where its last entries were taken away', async () => {
    const party = await scene.witness();
    const before = await scene.commitOf('ledger');
    await scene.append(2);
    await lookOnce(party);
    const signed = await scene.remembered();
    await scene.put('ledger', before);
    const head = await scene.head();
    await expect(lookOnce(await scene.party())).rejects.toMatchObject({
      code: 'tampered',
      message: `the ledger went back: it shows ${head}, and this witness signed ${signed}: nothing was signed`,
    });
    expect(await refusals()).toMatchObject([{ shown: { ok: true, kind: 'shorter' } }]);
    expect(await scene.remembered()).toBe(signed);
  });

  it('is signed nowhere where another one lies in its place', async () => {
    await scene.witness();
    const signed = await scene.remembered();
    await scene.drop('ledger');
    await initLedgerRepository(scene.path);
    await (
      await scene.open()
    ).append(() =>
      Promise.resolve({ leaves: [creation('6')], files: new Map(), message: 'Add', value: undefined }),
    );
    await addLeaves(await scene.open(), ['other', 'other', 'other', 'other']);
    await expect(lookOnce(await scene.party())).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringMatching(/^another ledger lies there: [0-9a-f]{64} at 5-.*: nothing was signed$/),
    });
    expect(await refusals()).toMatchObject([{ shown: { ok: true, kind: 'other-ledger' } }]);
    expect(await scene.remembered()).toBe(signed);
  });

  it('is signed nowhere where it is gone', async () => {
    await scene.witness();
    const signed = await scene.remembered();
    await scene.drop('ledger');
    await expect(lookOnce(await scene.party())).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('has no branch "ledger"'),
    });
    expect(await scene.remembered()).toBe(signed);
  });

  it('shown to a new witness first, is the one that it stays with', async () => {
    const fork = await scene.commitOf('ledger');
    await scene.append(2, 'honest');
    const honest = await scene.commitOf('ledger');
    await scene.put('ledger', fork);
    await scene.append(1, 'forked');
    const party = await scene.witness();
    await scene.append(1, 'forked');
    expect(await lookOnce(party)).toMatchObject({ kind: 'signed', checkpoint: { size: 6 } });
    await scene.put('ledger', honest);
    await expect(lookOnce(await scene.party())).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining('the ledger was forked: it shows 6-'),
    });
  });

  it('whose cosignatures nobody can read is signed all the same, and holds them again', async () => {
    const party = await scene.witness();
    const broken = ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'];
    const tree = (await git(scene.path, broken, '100644 name')).trim();
    for (const where of ['log/cosignatures', `log/${cosignaturePath(party.signer.key)}`]) {
      await commitPast(scene.path, `M 040000 ${tree} ${where}\n`);
      await scene.append(1);
      await commitPast(scene.path, `M 040000 ${tree} ${where}\n`);
      expect(await lookOnce(party)).toMatchObject({ kind: 'signed', copied: true });
      expect(await scene.shown()).toBe(await scene.head());
    }
  });

  it('is void where a commit only says that it is longer, and the witness signs what readers see', async () => {
    const party = await scene.witness();
    await commitPast(scene.path, 'D log\n', 'ledger', `past\n\nLog: 9 ${'ab'.repeat(32)}`);
    expect(await lookOnce(party)).toMatchObject({ kind: 'same', copied: true });
    await scene.append(1);
    expect(await lookOnce(party)).toMatchObject({ kind: 'signed', checkpoint: { size: 5 } });
  });
});

describe('a memory that is not what the witness left', () => {
  it('is missed where it is gone, and the witness is retired', async () => {
    const home = passingHome();
    await scene.witness(home);
    await scene.append(1);
    await scene.drop('witness');
    for (const act of [
      async () => lookOnce(await scene.party(home)),
      async () => scene.witness(home),
      // From a secret alone: what it signed lies on the ledger.
      async () => scene.witness(),
    ])
      await expect(act()).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('has lost its memory'),
        mend: expect.stringContaining('retired'),
      });
    // Nor does it begin anew where the ledger's copy is gone as well.
    await commitPast(scene.path, 'D log/cosignatures\n');
    await expect(scene.witness(home)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('has lost its memory'),
    });
    const other = await scene.party(passingHome(), makeWitnessSecret('another'));
    expect(await initWitness(other, await other.openLedger(), () => true)).toMatchObject({ when: 'now' });
  });

  it('is missed where it was emptied', async () => {
    const home = passingHome();
    await scene.witness(home);
    await commitPast(scene.path, 'deleteall\n', 'witness');
    await expect(lookOnce(await scene.party(home))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('has lost its memory'),
    });
  });

  it('is noticed where it was put back, by the home, and by the copy on the ledger', async () => {
    const home = passingHome();
    const party = await scene.witness(home);
    const old = await scene.commitOf('witness');
    await scene.append(1);
    expect(await lookOnce(party)).toMatchObject({ kind: 'signed' });
    const signed = await scene.head();
    await scene.put('witness', old);
    await scene.append(1);
    const putBack = {
      code: 'refused',
      message: expect.stringMatching(new RegExp(`was put back: it says 4-.*, and ${signed} was signed$`)),
    };
    await expect(lookOnce(await scene.party())).rejects.toMatchObject(putBack);
    await commitPast(scene.path, `D log/${cosignaturePath(party.signer.key)}\n`);
    await expect(lookOnce(await scene.party(home))).rejects.toMatchObject(putBack);
    // With neither it cannot be noticed: the branch is to be protected.
    expect(await lookOnce(await scene.party())).toMatchObject({ kind: 'signed' });
  });

  it('is not believed where the witness has not signed it', async () => {
    await scene.witness();
    await scene.append(1);
    const liar = await scene.party(passingHome(), makeWitnessSecret('alice.example/witness'));
    const { log } = await (await scene.open()).snapshot();
    if (log === undefined) throw new Error('no log');
    const forged = liar.signer.cosign({ ledger: log.ledger, size: 3, root: log.root }, scene.clock);
    await commitPast(
      scene.path,
      Buffer.concat([
        Buffer.from(`M 100644 inline note\ndata ${forged.length}\n`),
        forged,
        Buffer.from('\n'),
      ]),
      'witness',
    );
    await expect(lookOnce(await scene.party())).rejects.toMatchObject({
      code: 'tampered',
      message: expect.stringContaining('was not signed by this witness'),
    });
  });

  it('of another witness is not gone on with', async () => {
    await scene.witness();
    const other = await scene.party(passingHome(), makeWitnessSecret('another'));
    for (const act of [
      () => lookOnce(other),
      async () => initWitness(other, await other.openLedger(), () => true),
    ])
      await expect(act()).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('is the memory of another witness'),
      });
  });

  it('is not begun in a branch that is something else', async () => {
    await scene.put('witness', await scene.commitOf('ledger'));
    await expect(scene.witness()).rejects.toMatchObject({
      code: 'exists',
      message: expect.stringContaining("is no witness's memory"),
    });
  });
});
