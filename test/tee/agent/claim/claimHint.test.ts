import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  isPredecessorsClaim,
  predecessorsClaims,
  removeClaimHint,
  writeClaimHint,
} from '../../../../src/tee/agent/claim/claimHint.ts';
import { OwnClaims } from '../../../../src/tee/agent/claim/ownClaims.ts';
import { isAlive, ownIdentity, processIdentity } from '../../../../src/tee/agent/claim/processIdentity.ts';
import type { TeeContext } from '../../../../src/tee/agent/teeContext.ts';
import { claimOf } from '../../../../src/marketplace/approval/claim.ts';

let folder = '';
let said: string[] = [];
let context: TeeContext;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hints-'));
  said = [];
  context = {
    journals: join(folder, 'journals'),
    log: (line: string) => void said.push(line),
  } as unknown as TeeContext;
});
afterEach(() => rm(folder, { recursive: true }));

const CLAIM = 'ab'.repeat(32);
const hint = (order: number): string => join(context.journals, `claim-${order}.json`);
const put = async (name: string, content: unknown): Promise<void> => {
  await mkdir(context.journals, { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(context.journals, name), text);
};
/** The identity of a process that lives until it is told to end. */
async function another(): Promise<{ readonly identity: string; end(): Promise<void> }> {
  const child = spawn('sleep', ['600'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return {
    identity: (await processIdentity(child.pid ?? 0)) ?? '',
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('the identity of a process', () => {
  test('is its number and when it began, and is that of no other', async () => {
    const own = await ownIdentity();
    expect(own).toMatch(new RegExp(`^${process.pid} [1-9]\\d*$`));
    expect(await processIdentity(process.pid)).toBe(own);
    // Field 22 of proc_pid_stat(5); the name of this process has no blank.
    const fields = (await readFile('/proc/self/stat', 'utf8')).split(' ');
    expect(own).toBe(`${process.pid} ${fields[21]}`);
    const other = await another();
    expect(other.identity).toMatch(/^\d+ [1-9]\d*$/);
    expect([await isAlive(own), await isAlive(other.identity)]).toEqual([true, true]);
    await other.end();
    expect([
      await isAlive(other.identity),
      await processIdentity(Number.parseInt(other.identity, 10)),
    ]).toEqual([false, undefined]);
  });

  test.each(['', 'x', '-1 5', '-1 ', '0 0', '0 ', '0', '1.5 x'])('is not %j', async (identity) => {
    expect(await isAlive(identity)).toBe(false);
  });

  test('is not that of a later process of the same number', async () => {
    expect(await isAlive(`${process.pid} 1`)).toBe(false);
    expect(await isAlive(String(process.pid))).toBe(false);
  });
});

describe('what an agent leaves of its claim', () => {
  test('is the claim and who made it, for its own user alone, and is gone when it is removed', async () => {
    await writeClaimHint(context, 500, CLAIM);
    expect(JSON.parse(await readFile(hint(500), 'utf8'))).toEqual({
      claim: CLAIM,
      process: await ownIdentity(),
    });
    expect([(await stat(hint(500))).mode & 0o777, (await stat(context.journals)).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
    await writeClaimHint(context, 500, 'cd'.repeat(32));
    expect(await isPredecessorsClaim(context, 500, CLAIM)).toBe(false);
    expect(await isPredecessorsClaim(context, 500, 'cd'.repeat(32))).toBe(true);
    await removeClaimHint(context, 500);
    await removeClaimHint(context, 500);
    expect([await readdir(context.journals), said]).toEqual([[], []]);
  });

  test('threat: is not written through a link that somebody put there', async () => {
    const other = join(folder, 'other');
    await writeFile(other, 'kept');
    await mkdir(context.journals);
    await symlink(other, hint(500));
    await writeClaimHint(context, 500, CLAIM);
    expect(await readFile(other, 'utf8')).toBe('kept');
    expect(await isPredecessorsClaim(context, 500, CLAIM)).toBe(true);
  });

  test('is said where it cannot be left, and nothing is thrown', async () => {
    await writeFile(context.journals, 'a file');
    await writeClaimHint(context, 500, CLAIM);
    expect(said).toEqual([
      expect.stringMatching(/^Order 500: the claim cannot be noted for the next agent: ./),
    ]);
    await removeClaimHint(context, 500);
    expect([await isPredecessorsClaim(context, 500, CLAIM), await predecessorsClaims(context)]).toEqual([
      false,
      [],
    ]);
  });

  test('is its predecessor’s where that one is dead, and of that claim alone', async () => {
    const other = await another();
    await put('claim-500.json', { claim: CLAIM, process: other.identity });
    expect(await isPredecessorsClaim(context, 500, CLAIM)).toBe(false);
    expect(await predecessorsClaims(context)).toEqual([]);
    await other.end();
    expect(await isPredecessorsClaim(context, 500, CLAIM)).toBe(true);
    expect(await isPredecessorsClaim(context, 500, 'cd'.repeat(32))).toBe(false);
    expect(await isPredecessorsClaim(context, 600, CLAIM)).toBe(false);
    expect(await predecessorsClaims(context)).toEqual([{ order: 500, claim: CLAIM }]);
  });

  test('is passed over where it is none', async () => {
    const good = { claim: CLAIM, process: 'x' };
    await put('claim-100.json', good);
    await put('claim-200.json', { ...good, claim: 'short' });
    await put('claim-300.json', { ...good, process: 'x'.repeat(65) });
    await put('claim-400.json', 'no JSON');
    await put('claim-500.json', { claim: CLAIM });
    await put('claim-x.json', good);
    await put('claim-NaN.json', good);
    await put('xclaim-100.json', good);
    await put('claim-100.json.bak', good);
    await put('claim-1234567890123456.json', good);
    expect(await predecessorsClaims(context)).toEqual([{ order: 100, claim: CLAIM }]);
    for (const order of [200, 300, 400, 500])
      expect(await isPredecessorsClaim(context, order, CLAIM)).toBe(false);
  });
});

describe('the claims of one process', () => {
  test('are named by what only it knows, live in its memory, and are forgotten', () => {
    const claims = new OwnClaims();
    const [one, other] = [claims.make(), claims.make()];
    expect(one).toMatchObject({ opened: false, working: true, claim: claimOf(one.nonce) });
    expect(one.nonce).toMatch(/^[0-9a-f]{64}$/);
    expect(other.nonce).not.toBe(one.nonce);
    expect([claims.of(one.claim), claims.of(other.claim), claims.of(CLAIM)]).toEqual([one, other, undefined]);
    claims.forget(one.claim);
    expect([claims.of(one.claim), claims.of(other.claim)]).toEqual([undefined, other]);
    expect(new OwnClaims().of(other.claim)).toBeUndefined();
  });
});
