import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { SandboxLimits } from '../../src/tee/sandbox/sandbox.ts';
import { OTHER_UID, otherUserCan, runAsOther } from '../servers/otherUser.ts';
import type { RanByOther } from '../servers/otherUser.ts';
import { SandboxFixture } from '../servers/sandboxFixture.ts';
import { shellImage } from '../servers/testImage.ts';

const whenRoot = otherUserCan('bubblewrap') ? test : test.skip;

let fixture: SandboxFixture | undefined;
afterEach(() => {
  if (fixture !== undefined) rmSync(fixture.folder, { recursive: true });
});

async function runUnprivileged(script: string, limits: Partial<SandboxLimits> = {}): Promise<RanByOther> {
  fixture = new SandboxFixture(limits);
  fixture.writeImage(shellImage(script));
  return runAsOther(fixture, 'bubblewrap');
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
      expect(statSync(output).uid).toBe(OTHER_UID);
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
