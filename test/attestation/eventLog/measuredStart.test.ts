import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CheckList } from '../../../src/attestation/checkList.ts';
import { checkTpmEventLog } from '../../../src/attestation/eventLog/checkEventLog.ts';
import { policyOf } from '../synthetic/judge.ts';

interface Start {
  readonly commandLine: string;
  readonly kernel: string;
  readonly initrd: string;
  readonly pcrs: readonly string[];
  readonly log: string;
}

const start = JSON.parse(readFileSync(new URL('measuredStart.json', import.meta.url), 'utf8')) as Start;

const judged = (eventLog: object) => {
  const list = new CheckList();
  const boot = checkTpmEventLog(list, start.log, new Map(start.pcrs.entries()), policyOf({ eventLog }));
  return { boot, list };
};

const names = {
  kernel: [start.kernel],
  commandLine: [start.commandLine],
  initrd: [start.initrd],
};

test("the log of a measured start explains a TPM's PCRs, and meets a policy that names it", () => {
  const { boot, list } = judged(names);
  expect(list.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'tpm-event-log passed',
    'event-log-kernel passed',
    'event-log-command-line passed',
    'event-log-initrd passed',
  ]);
  expect(list.checks[0]?.detail).toMatch(/PCR 10: extended by more/);
  expect(boot?.find(({ kind }) => kind === 'secureBoot')).toMatchObject({ text: 'off', proven: true });
});

test('and none that names another', () => {
  const { list } = judged({ ...names, secureBoot: true, commandLine: ['quiet'], initrd: [] });
  expect(list.checks.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([
    'event-log-secure-boot',
    'event-log-command-line',
    'event-log-initrd',
  ]);
});
