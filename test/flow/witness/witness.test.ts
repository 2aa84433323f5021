import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { copyCosignature } from '../../../src/flow/witness/copyCosignature.ts';
import { initWitness } from '../../../src/flow/witness/initWitness.ts';
import { lookAsWitness } from '../../../src/flow/witness/lookAsWitness.ts';
import { isAhead, recallWitness } from '../../../src/flow/witness/recallWitness.ts';
import { runWitness } from '../../../src/flow/witness/runWitness.ts';
import { CountersignError } from '../../../src/errors.ts';
import type { WitnessHome } from '../../../src/flow/witness/witnessParty.ts';
import { toHex } from '../../../src/bytes/byteForms.ts';
import { cosignaturePath } from '../../../src/ledger/log/witness/cosignaturePath.ts';
import { commitPast, fileCommand, git } from '../../ledger/git/gitTestRepository.ts';
import { lookOnce, START, WitnessScene } from '../../support/witnessScene.ts';

const PROGRAM = new URL('dyingWitness.ts', import.meta.url).pathname;

let scene: WitnessScene;
afterEach(() => {
  scene.remove();
});

/** Every note that the witness ever remembered, oldest first. */
async function rememberedNotes(): Promise<string[]> {
  const commits = (await git(scene.path, ['rev-list', '--reverse', 'refs/heads/witness'])).trim().split('\n');
  return Promise.all(commits.map((commit) => git(scene.path, ['show', `${commit}:note`])));
}

describe('a witness', () => {
  it('begins with the state that its owner confirms, once, and shows it', async () => {
    scene = await WitnessScene.begin(3);
    const party = await scene.party();
    const asked: number[] = [];
    const confirm = ({ size }: { size: number }): boolean => asked.push(size) > 0;
    expect(await initWitness(party, await party.openLedger(), confirm)).toMatchObject({
      when: 'now',
      cosigned: { checkpoint: { size: 4 }, time: START },
    });
    expect([await scene.shown(), await scene.remembered()]).toEqual([await scene.head(), await scene.head()]);
    expect(await initWitness(party, await party.openLedger(), confirm)).toMatchObject({ when: 'before' });
    expect(asked).toEqual([4]);
  });

  it('does not begin with what its owner does not confirm, nor with a ledger that is empty', async () => {
    scene = await WitnessScene.begin(3);
    const party = await scene.party();
    expect(await initWitness(party, await party.openLedger(), () => false)).toBeUndefined();
    await scene.drop('ledger');
    const other = await scene.party();
    expect(await initWitness(other, await other.openLedger(), () => true)).toBeUndefined();
    await commitPast(scene.path, fileCommand('file', 'x'), 'main');
    expect(await initWitness(other, await other.openLedger(), () => true)).toBeUndefined();
    await expect(lookOnce(other)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('remembers nothing'),
    });
  });

  it('signs a log that grew, however late it comes, and nothing twice', async () => {
    scene = await WitnessScene.begin(1);
    const party = await scene.witness();
    for (const count of [1, 60, 60, 60, 60]) await scene.append(count);
    scene.clock += 3600;
    expect(await lookOnce(party)).toMatchObject({
      kind: 'signed',
      checkpoint: { size: 243 },
      time: START + 3600,
      copied: true,
    });
    expect(await lookOnce(party)).toMatchObject({ kind: 'same', copied: false });
    expect(await scene.shown()).toBe(await scene.head());
    expect(await rememberedNotes()).toHaveLength(2);
  });

  it('never goes back in time, whatever its clock says', async () => {
    scene = await WitnessScene.begin(1);
    const party = await scene.witness();
    await scene.append(1);
    scene.clock -= 365 * 24 * 3600;
    expect(await lookOnce(party)).toMatchObject({ kind: 'signed', time: START });
    expect(await scene.copy()).toMatchObject({ time: START });
  });

  it('puts back a copy that somebody took away, spoiled, or put back to an older one', async () => {
    scene = await WitnessScene.begin(1);
    const party = await scene.witness();
    const path = `log/${cosignaturePath(party.signer.key)}`;
    const older = await git(scene.path, ['rev-parse', `refs/heads/ledger:${path}`]);
    await scene.append(1);
    await lookOnce(party);
    for (const command of [
      `D ${path}\n`,
      `M 100644 inline ${path}\ndata 4\nlies\n`,
      `M 100644 ${older.trim()} ${path}\n`,
      `D log/cosignatures\nM 100644 inline log/cosignatures\ndata 4\nlies\n`,
    ]) {
      await commitPast(scene.path, command);
      expect(await scene.shown()).not.toBe(await scene.head());
      expect(await lookOnce(party)).toMatchObject({ kind: 'same', copied: true });
      expect(await scene.shown()).toBe(await scene.head());
    }
  });

  it('leaves a newer copy where somebody copies an old one', async () => {
    scene = await WitnessScene.begin(1);
    const party = await scene.witness();
    const { cosigned, note } = await recallWitness(party);
    await scene.append(1);
    await lookOnce(party);
    expect(await copyCosignature(await scene.open(), cosigned, note)).toBe(false);
    expect(await scene.shown()).toBe(await scene.head());
  });

  it('of two runs at once the one that is overtaken has signed nothing that anybody sees', async () => {
    scene = await WitnessScene.begin(1);
    const [one, other] = [await scene.witness(), await scene.party()];
    const before = await recallWitness(other);
    await scene.append(1);
    await lookOnce(one);
    await scene.append(1);
    const ledger = await other.openLedger();
    expect(await lookAsWitness(other, ledger, before)).toMatchObject({ kind: 'overtaken' });
    expect(await rememberedNotes()).toHaveLength(2);
    // Where the copy does not tell it, the memory does.
    await commitPast(scene.path, `D log/${cosignaturePath(one.signer.key)}\n`);
    expect(await lookAsWitness(other, ledger, before)).toMatchObject({ kind: 'overtaken' });
    expect(await scene.shown()).toBeUndefined();
    expect(await rememberedNotes()).toHaveLength(2);
    await scene.append(1);
    expect(
      (await Promise.all([lookOnce(one), lookOnce(other)])).map((look) => look?.checkpoint.size),
    ).toEqual([5, 5]);
    expect([await scene.shown(), await scene.remembered()]).toEqual([await scene.head(), await scene.head()]);
    expect(await rememberedNotes()).toHaveLength(3);
  });

  it('goes on after a look that could not be made, and stops when it is told to', async () => {
    scene = await WitnessScene.begin(1);
    const party = await scene.witness();
    const stop = new AbortController();
    const [looks, troubles]: [string[], string[]] = [[], []];
    let isDown = true;
    const home: WitnessHome = {
      ...party.home,
      read: () => {
        if (!isDown) return party.home.read();
        isDown = false;
        return Promise.reject(new CountersignError('unavailable', 'no network'));
      },
    };
    await runWitness(
      { ...party, home },
      {
        once: false,
        everyMs: 1,
        signal: stop.signal,
        onLook: ({ kind }) => {
          looks.push(kind);
          stop.abort();
        },
        onTrouble: (line) => troubles.push(line),
      },
    );
    expect([looks, troubles]).toEqual([['same'], ['no network']]);
  });

  it('killed after it remembered and before it showed, shows it in the next run', async () => {
    scene = await WitnessScene.begin(1);
    await scene.witness();
    const begun = await scene.head();
    await scene.append(1);
    const key = join(scene.root, 'key.pem');
    writeFileSync(key, scene.secret);
    const child = spawn(process.execPath, ['--no-warnings', PROGRAM, scene.path, key, scene.root], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect([await scene.shown(), await scene.remembered()]).toEqual([begun, await scene.head()]);
    expect(await lookOnce(await scene.party())).toMatchObject({ kind: 'same', copied: true });
    expect(await scene.shown()).toBe(await scene.head());
  });

  it('has signed more than another tells when any of ledger, size, root and time says so', () => {
    const at = (ledger: string, size: number, root: number, time: number) => ({
      checkpoint: { ledger, size, root: Uint8Array.of(root) },
      time,
    });
    const known = at('a', 5, 1, 100);
    for (const less of [known, at('a', 4, 9, 99), at('a', 4, 9, 100)])
      expect(isAhead(less, known)).toBe(false);
    for (const more of [at('b', 4, 1, 99), at('a', 6, 1, 99), at('a', 5, 2, 99), at('a', 4, 1, 101)])
      expect(isAhead(more, known)).toBe(true);
    scene = new WitnessScene();
  });

  it('lies where its key says, whatever it is called', async () => {
    scene = await WitnessScene.begin(1);
    const { signer } = await scene.witness();
    const names = await git(scene.path, [
      'ls-tree',
      '-r',
      '--name-only',
      'refs/heads/ledger:log/cosignatures',
    ]);
    expect(names.trim()).toBe(toHex(signer.key.publicKey));
  });
});
