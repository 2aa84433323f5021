/** The collector against a mounted file system that behaves as the kernel's does, through the real system calls. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { requestTsmReport, tsmProvider } from '../../src/tee/attesters/tsmReport.ts';

const python = '/usr/bin/python3';
const program = join(import.meta.dirname, 'configfsTsm.py');
const possible =
  existsSync('/dev/fuse') &&
  spawnSync(python, ['-c', 'import fusepy']).status === 0 &&
  spawnSync('fusermount', ['-V']).status === 0;
const suite = possible ? describe : describe.skip;

const mounted: { folder: string; child: ChildProcess }[] = [];
afterEach(async () => {
  for (const { folder, child } of mounted.splice(0)) {
    spawnSync('fusermount', ['-u', '-z', join(folder, 'mount')]);
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
});

const isMounted = (path: string): boolean => readFileSync('/proc/self/mounts', 'utf8').includes(` ${path} `);

async function mount(provider: string, size: number, offset: number, fault = ''): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-tsm-'));
  const directory = join(folder, 'mount');
  mkdirSync(directory);
  writeFileSync(join(folder, 'template'), Buffer.alloc(size, 0xee));
  const words = [program, directory, provider, join(folder, 'template'), String(offset), fault];
  const child = spawn(python, words, { stdio: 'ignore' });
  mounted.push({ folder, child });
  while (!isMounted(directory)) {
    if (child.exitCode !== null) throw new Error('the file system could not be mounted');
    await pause(20);
  }
  return directory;
}

const reportData = Buffer.from(Array.from({ length: 64 }, (_, index) => index));

suite(
  `configfs-tsm${possible ? '' : ' (skipped: needs /dev/fuse and the Debian packages fuse3 and python3-fusepy)'}`,
  () => {
    test.each([
      ['sev_guest', 1184, 0x50],
      ['tdx_guest', 5006, 568],
    ])(
      'of %s gives a report that binds what was asked for, and is left clean',
      async (provider, size, offset) => {
        const directory = await mount(provider, size, offset);
        expect(await tsmProvider({ directory })).toBe(provider);
        const { report } = await requestTsmReport(reportData, { directory });
        expect(report.length).toBe(size);
        expect(report.subarray(offset, offset + 64).equals(reportData)).toBe(true);
        expect(readdirSync(directory)).toEqual([]);
      },
    );

    test('gives each of many who ask at once the report that each asked for', async () => {
      const directory = await mount('sev_guest', 1184, 0x50);
      const asked = Array.from({ length: 8 }, (_, index) => Buffer.alloc(64, index + 1));
      const reports = await Promise.all(asked.map((data) => requestTsmReport(data, { directory })));
      expect(
        reports.map(({ report }, index) =>
          report.subarray(0x50, 0x90).equals(asked[index] ?? Buffer.alloc(0)),
        ),
      ).not.toContain(false);
    });

    test('is asked again when the report was stale', async () => {
      const directory = await mount('sev_guest', 1184, 0x50, 'conflict');
      const { report } = await requestTsmReport(reportData, { directory, firstWaitMs: 5 });
      expect(report.subarray(0x50, 0x90).equals(reportData)).toBe(true);
    });

    test.each([
      ['lose', /did not take/],
      ['empty', /empty report/],
      ['no-driver', /no driver/],
    ])('that fails by "%s" gives no report', async (fault, message) => {
      const directory = await mount('sev_guest', 1184, 0x50, fault);
      await expect(requestTsmReport(reportData, { directory })).rejects.toThrow(message);
      expect(readdirSync(directory)).toEqual([]);
    });
  },
);

test('a machine without configfs-tsm is told so', async () => {
  await expect(tsmProvider({ directory: join(tmpdir(), 'countersign-no-such-directory') })).rejects.toThrow(
    /configfs-tsm/,
  );
});
