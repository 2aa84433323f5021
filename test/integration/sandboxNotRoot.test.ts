import { execFile, execFileSync } from 'node:child_process';
import { chownSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { SandboxLimits } from '../../src/tee/sandbox/sandbox.ts';
import { SandboxFixture } from '../servers/sandboxFixture.ts';
import { BUSYBOX, shellImage } from '../servers/testImage.ts';

const UID = 1500;
const DROP = [`--reuid=${UID}`, `--regid=${UID}`, '--clear-groups', '--no-new-privs', '--'];

/** Root can try what an agent without root would see; it must be able to read the project and to use bubblewrap. */
function canTry(): boolean {
  if (process.getuid?.() !== 0 || BUSYBOX === undefined) return false;
  try {
    const bwrap = ['bwrap', '--unshare-all', '--ro-bind', '/', '/', '--', process.execPath, '--version'];
    execFileSync('setpriv', [...DROP, ...bwrap], { stdio: 'ignore' });
    execFileSync('setpriv', [...DROP, 'test', '-r', import.meta.filename], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const whenRoot = canTry() ? test : test.skip;

let fixture: SandboxFixture | undefined;
afterEach(() => {
  if (fixture !== undefined) rmSync(fixture.folder, { recursive: true });
});

interface Ran {
  readonly outcome: string;
  readonly exitStatus: number | null;
  readonly reason?: string;
  readonly text: string;
}

async function runUnprivileged(script: string, limits: Partial<SandboxLimits> = {}): Promise<Ran> {
  fixture = new SandboxFixture(limits);
  const { folder, spec } = fixture;
  fixture.writeImage(shellImage(script));
  for (const name of [
    '',
    'input',
    'input/data.txt',
    'output',
    'temporary',
    'certs',
    'certs/order.crt',
    'configurations',
    'scratch',
    'image.tar.gz',
  ])
    chownSync(join(folder, name), UID, UID);
  const agent = `
    import { chooseSandbox } from '${import.meta.dirname}/../../src/tee/sandbox/chooseSandbox.ts';
    const sandbox = await chooseSandbox({ COUNTERSIGN_SANDBOX: 'bubblewrap' });
    const { log, ...result } = await sandbox.run(${JSON.stringify(spec)}, new AbortController().signal);
    console.log(JSON.stringify({ ...result, text: Buffer.from(log).toString() }));`;
  const args = [...DROP, process.execPath, '--input-type=module-typescript', '-e', agent];
  const { stdout } = await promisify(execFile)('setpriv', args, { cwd: '/' });
  return JSON.parse(stdout) as Ran;
}

describe('bubblewrap for an agent that isn’t root', () => {
  whenRoot(
    'runs the solution as the agent’s user, without capabilities, network or a way to write its inputs',
    async () => {
      const ran = await runUnprivileged(
        'id -u; cat /sp/inputs/input-0001/data.txt; echo; grep CapBnd /proc/self/status; ' +
          'ls /sys/class/net 2>/dev/null; grep -c : /proc/net/dev; ' +
          'touch /sp/inputs/input-0001/x /x 2>/dev/null && echo WROTE; unshare -U echo MADE 2>/dev/null; echo r > /sp/output/r; chmod 0 /sp/output/r',
      );
      expect(ran).toMatchObject({ outcome: 'exited', exitStatus: 0 });
      expect(ran.text).toBe(`65532\nthe data\nCapBnd:\t0000000000000000\n1\n`);
      const output = join(fixture?.spec.output ?? '', 'r');
      expect(readFileSync(output, 'utf8')).toBe('r\n');
      expect(statSync(output).uid).toBe(UID);
    },
  );

  whenRoot('holds the number of processes', async () => {
    const ran = await runUnprivileged('i=0; while [ $i -lt 100 ]; do sleep 5 & i=$((i+1)); done; echo ALL');
    expect(ran.text).not.toContain('ALL');
    expect(ran.exitStatus).not.toBe(0);
  });

  whenRoot('holds the memory of one process, and of many together', async () => {
    const one = await runUnprivileged('exec tail /dev/zero');
    expect(one.exitStatus).not.toBe(0);
    const many = await runUnprivileged(
      'i=0; while [ $i -lt 8 ]; do (head -c 20000000 /dev/zero; sleep 20) | tail -c 20000000 > /dev/null & i=$((i+1)); done; wait',
    );
    expect(many).toMatchObject({ outcome: 'memory-limit' });
  });
});
