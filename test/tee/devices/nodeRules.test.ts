import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { whyNotNode } from '../../../src/tee/devices/expand/nodeRules.ts';

const folder = mkdtempSync(join(tmpdir(), 'nodes-'));
const whenRoot = process.getuid?.() === 0 ? test : test.skip;
const make = (name: string, major: number, minor: number): void => {
  execFileSync('mknod', [join(folder, name), 'c', String(major), String(minor)]);
};
beforeAll(() => {
  mkdirSync(join(folder, 'dev/vfio'), { recursive: true });
  if (process.getuid?.() !== 0) return;
  make('dev/tpmrm0', 253, 65536);
  make('dev/vfio/12', 241, 0);
  make('dev/other', 241, 1);
  make('copy-of-tpm', 253, 65536);
  make('copy-of-vfio', 241, 0);
  make('gpu', 241, 1);
  make('guest', 10, 122);
  make('memory', 1, 1);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

whenRoot.each([
  ['copy-of-tpm', /machine's own/],
  ['copy-of-vfio', /machine's own/],
  ['guest', /machine's own/],
  ['memory', /machine's own/],
  ['gpu', undefined],
])('the node %s is told by its numbers, whatever it is called', (name, reason) => {
  const why = whyNotNode({ path: '/dev/gpu0', hostPath: join(folder, name) }, join(folder, 'dev'));
  if (reason === undefined) expect(why).toBeUndefined();
  else expect(why).toMatch(reason);
});
