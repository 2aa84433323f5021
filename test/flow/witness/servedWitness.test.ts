import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lookAsWitness } from '../../../src/flow/witness/lookAsWitness.ts';
import { recallWitness } from '../../../src/flow/witness/recallWitness.ts';
import { passingHome } from '../../../src/flow/witness/witnessParty.ts';
import { cosignaturePath } from '../../../src/ledger/log/witness/cosignaturePath.ts';
import { commitPast } from '../../ledger/git/gitTestRepository.ts';
import { lookOnce, WitnessScene } from '../../support/witnessScene.ts';

let scene: WitnessScene;
beforeEach(async () => {
  scene = await WitnessScene.begin(3);
  scene.isServed = true;
});
afterEach(() => {
  scene.remove();
});

describe('a witness of a ledger behind a server', () => {
  it('signs, remembers, shows, and puts its copy back, with runs that begin with nothing', async () => {
    const { signer } = await scene.witness();
    for (const size of [5, 6]) {
      await scene.append(1);
      expect(await lookOnce(await scene.party())).toMatchObject({ kind: 'signed', checkpoint: { size } });
      expect([await scene.shown(), await scene.remembered()]).toEqual([
        await scene.head(),
        await scene.head(),
      ]);
    }
    await commitPast(scene.path, `D log/${cosignaturePath(signer.key)}\n`);
    expect(await lookOnce(await scene.party())).toMatchObject({ kind: 'same', copied: true });
    expect(await scene.shown()).toBe(await scene.head());
  }, 120_000);

  it('that is overtaken by another run of it has signed nothing', async () => {
    const [one, other] = [await scene.witness(), await scene.party()];
    const before = await recallWitness(other);
    await scene.append(1);
    await lookOnce(one);
    const signed = await scene.remembered();
    await scene.append(1);
    expect(await lookAsWitness(other, await other.openLedger(), before)).toMatchObject({ kind: 'overtaken' });
    expect([await scene.shown(), await scene.remembered()]).toEqual([signed, signed]);
  }, 120_000);

  it('refuses a fork with its proof, and goes on with no memory that is gone or was put back', async () => {
    const home = passingHome();
    const party = await scene.witness(home);
    const [fork, old] = [await scene.commitOf('ledger'), await scene.commitOf('witness')];
    await scene.append(1, 'honest');
    await lookOnce(party);
    const [honest, newest] = [await scene.commitOf('ledger'), await scene.commitOf('witness')];
    await scene.put('ledger', fork);
    await scene.append(2, 'forked');
    for (const witness of [party, await scene.party()])
      await expect(lookOnce(witness)).rejects.toMatchObject({
        code: 'tampered',
        message: expect.stringContaining('the ledger was forked: it shows 6-'),
      });
    expect((await scene.inMemory()).filter((path) => path.startsWith('forks/6-'))).toHaveLength(1);
    await scene.put('ledger', honest);
    await scene.put('witness', old);
    for (const witness of [party, await scene.party()])
      await expect(lookOnce(witness)).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('was put back: it says 4-'),
      });
    await scene.drop('witness');
    await expect(lookOnce(await scene.party(home))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('has lost its memory'),
    });
    await expect(scene.witness()).rejects.toMatchObject({ code: 'refused' });
    await scene.put('witness', newest);
    expect(await lookOnce(await scene.party())).toMatchObject({ kind: 'same' });
  }, 120_000);
});
