import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventType } from '../../../src/attestation/eventLog/readEventLog.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { HIDDEN } from '../../../src/text/escapeForTerminal.ts';
import {
  application,
  settings,
  directBoot,
  ipl,
  kernelLine,
  makeEventLog,
  separator,
  utf16,
} from '../synthetic/eventLog.ts';
import { policyOf } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import { refusals, shaOf, started, tdxMaker } from '../synthetic/tdxStart.ts';

const names = {
  kernel: [shaOf('kernel')],
  commandLine: [kernelLine],
  initrd: [shaOf('initial files')],
};

describe('the event log of a TD', () => {
  test('explains the registers of the quote, and names what was started', () => {
    const { claims, checks } = verifyEvidence(
      started(directBoot()),
      { at: goodTime, policy: policyOf() },
      tdxMaker.roots,
    );
    expect(checks.find(({ id }) => id === 'tdx-event-log')).toMatchObject({ status: 'passed' });
    expect(claims?.facts).toMatchObject({
      secureBoot: 'on (proven)',
      secureBootKeys: expect.stringMatching(/^PK: [0-9a-f]{96} \(proven\)$/) as unknown,
      secureBootKeys4: expect.stringMatching(/^dbx: /) as unknown,
      firmwareConfig: `${shaOf('configuration volume')} (digest only)`,
      bootImage: `kernel: ${shaOf('kernel')} (digest only)`,
      commandLine: `${shaOf(utf16(`${kernelLine}\0`))} (digest only)`,
      initrd: `${shaOf('initial files')} (digest only)`,
    });
  });

  test('need not be there, unless the policy asks for it or for what it would show', () => {
    const without = started(directBoot(), null);
    expect(refusals(without)).toEqual([]);
    expect(refusals(without, { eventLog: { required: true } })).toEqual(['tdx-event-log']);
    for (const [rule, id] of [
      [{ secureBoot: true }, 'event-log-secure-boot'],
      [{ firmwareConfig: [shaOf('configuration volume')] }, 'event-log-firmware-config'],
      [{ kernel: names.kernel }, 'event-log-kernel'],
      [{ commandLine: names.commandLine }, 'event-log-command-line'],
    ] as const)
      expect(refusals(without, { eventLog: rule })).toEqual(['tdx-event-log', id]);
  });

  test.each<[string, Buffer]>([
    ['of another start', makeEventLog('sha384', [...directBoot(), separator(1)])],
    ['of another start, seen in RTMR3 alone', makeEventLog('sha384', [...directBoot(), separator(4)])],
    ['that is empty', Buffer.alloc(0)],
    ['with padding', makeEventLog('sha384', directBoot(), Buffer.alloc(64, 0xff))],
    ['with something behind it', makeEventLog('sha384', directBoot(), Buffer.from('more'))],
    ['of a TPM', makeEventLog('sha256', directBoot())],
    ['with an event of register 5', makeEventLog('sha384', [...directBoot(), separator(5)])],
  ])('is refused, asked for or not: one %s', (_what, log) => {
    expect(refusals(started(directBoot(), log))).toEqual(['tdx-event-log']);
    expect(refusals(started(directBoot(), log), { eventLog: { kernel: names.kernel } })).toEqual([
      'tdx-event-log',
      'event-log-kernel',
    ]);
  });

  test('is refused over 64 KiB, as what travels with the quote', () => {
    const large = makeEventLog('sha384', [...directBoot(), { ...separator(0), data: Buffer.alloc(65_536) }]);
    expect(refusals(started(directBoot(), large))).toContain('tdx-collateral');
  });

  test('of any bytes gives a verdict', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(1500), (bytes, at) => {
        const log = makeEventLog('sha384', directBoot());
        const cut = Buffer.concat([log.subarray(0, at), bytes]);
        expect(refusals(started(directBoot(), cut))).toEqual(
          cut.equals(log) ? [] : expect.arrayContaining(['tdx-event-log']),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('may call things by hostile names: what is shown is one line in which nothing acts', () => {
    const line = `a\u001b[2J\u202e\0\n__proto__ ${'x'.repeat(5000)}`;
    const events = [
      ...settings(),
      application('kernel', 2, '\u001b]0;\u202e\ud800'),
      ipl(`kernel_cmdline: ${line}`, line),
      ipl('/\u001b[31m', 'file'),
      { ...separator(2), type: eventType.application, data: Buffer.alloc(3, 0xff) },
    ];
    const { claims, checks } = verifyEvidence(
      started(events),
      { at: goodTime, policy: policyOf() },
      tdxMaker.roots,
    );
    const texts = [...Object.values(claims?.facts ?? {}), ...checks.map(({ detail }) => detail)];
    for (const text of texts) expect(HIDDEN.test(text)).toBe(false);
    expect(claims?.facts['commandLine']).toMatch(/^\[the first 1024 of \d+ characters\] a\\x1b/);
  });
});
