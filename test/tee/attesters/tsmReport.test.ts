import { describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../../src/errors.ts';
import { requestTsmReport, tsmProvider } from '../../../src/tee/attesters/tsmReport.ts';
import type { FakeTsmFaults } from './fakeTsm.ts';
import { fakeTsm } from './fakeTsm.ts';

const reportData = Buffer.alloc(64, 7);
const echo = (inblob: Buffer, level?: string) => ({
  outblob: Buffer.concat([Buffer.from(`level ${level ?? 'none'} `), inblob]),
  auxblob: Buffer.from('certificates'),
});

async function ask(faults: FakeTsmFaults = {}, floor?: number, make = echo as Parameters<typeof fakeTsm>[1]) {
  const tsm = fakeTsm('sev_guest', make, faults, floor);
  const options = { files: tsm.files, directory: '/tsm', firstWaitMs: 1 };
  const outcome = await requestTsmReport(reportData, options).then(
    (report) => ({ report, code: 'made', message: '' }),
    (error: unknown) => {
      if (!(error instanceof CountersignError)) throw error;
      return { report: undefined, code: error.code, message: `${error.message} ${error.mend ?? ''}` };
    },
  );
  expect(tsm.entries.size).toBe(0);
  return { ...outcome, attempts: tsm.attempts };
}

describe('a report from the kernel', () => {
  test('is made in an entry of its own, which is removed', async () => {
    const { report } = await ask();
    expect(report?.provider).toBe('sev_guest');
    expect(report?.report.subarray(-64).equals(reportData)).toBe(true);
    expect(report?.auxiliary.toString()).toBe('certificates');
  });

  test('is asked for from the most privileged level that the kernel allows', async () => {
    expect((await ask({}, 0)).report?.report.toString()).toMatch(/^level 0 /);
    expect((await ask({}, 2)).report?.report.toString()).toMatch(/^level 2 /);
    expect((await ask()).report?.report.toString()).toMatch(/^level none /);
  });

  test('may come without certificates', async () => {
    const { report } = await ask({}, 0, (outblob) => ({ outblob }));
    expect(report?.auxiliary.length).toBe(0);
  });

  test.each(['EAGAIN', 'EBUSY', 'EINTR', 'ETIMEDOUT'])('is asked for again after %s', async (code) => {
    expect(await ask({ outblob: { code, times: 2 } })).toMatchObject({ code: 'made', attempts: 3 });
  });

  test('is asked for again when a neighbour wrote to the entry', async () => {
    expect(await ask({ neighbour: 1 })).toMatchObject({ code: 'made', attempts: 2 });
    expect(await ask({ neighbour: 99 })).toMatchObject({ code: 'unavailable', attempts: 5 });
  });

  test.each([
    ['no interface', { mkdir: 'ENOENT' }, 'unsupported', /6\.7/],
    ['no driver', { mkdir: 'ENXIO' }, 'unsupported', /modprobe/],
    ['no right to ask', { mkdir: 'EACCES' }, 'unavailable', /root/],
    ['an interface that is always busy', { outblob: { code: 'EBUSY', times: 99 } }, 'unavailable', /busy/],
    ['a hypervisor that fails', { outblob: { code: 'EIO', times: 99 } }, 'unavailable', /failed/],
    ['a refused request', { outblob: { code: 'EINVAL', times: 99 } }, 'unavailable', /invalid/],
    ['a write that was lost', { loseInblob: true }, 'unavailable', /did not take/],
  ] as const)('does not come from %s', async (_what, faults, code, message) => {
    const outcome = await ask(faults);
    expect(outcome.code).toBe(code);
    expect(outcome.message).toMatch(message);
  });

  test('that is empty is none', async () => {
    expect(await ask({}, 0, () => ({ outblob: Buffer.alloc(0) }))).toMatchObject({ code: 'unavailable' });
  });

  test('binds 64 bytes and nothing else', async () => {
    await expect(requestTsmReport(Buffer.alloc(63))).rejects.toThrow(/64 bytes/);
  });
});

test('the provider is told, and where there is none, why', async () => {
  const directory = '/tsm';
  expect(await tsmProvider({ directory, files: fakeTsm('tdx_guest', echo).files })).toBe('tdx_guest');
  await expect(
    tsmProvider({ directory, files: fakeTsm('x', echo, { mkdir: 'ENXIO' }).files }),
  ).rejects.toThrow(/no driver/);
});
