import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../../src/attestation/evidence.ts';
import { eventType } from '../../../src/attestation/eventLog/readEventLog.ts';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { azureReportData, makeAzureCollateral, paravisorBody } from '../synthetic/azureEvidence.ts';
import {
  action,
  application,
  digestOf,
  initrd,
  ipl,
  kernelLine,
  loadOptions,
  makeEventLog,
  registersOf,
  separator,
  variable,
  type MadeEvent,
} from '../synthetic/eventLog.ts';
import { complaints, policyOf, quoteOf } from '../synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker, snpMeasurement } from '../synthetic/snpEvidence.ts';
import { makeTdxEvidence, makeTdxMaker } from '../synthetic/tdxEvidence.ts';

const maker = makeSnpMaker('Genoa', 'VCEK');
const plain = makeSnpEvidence(maker, { report: (report) => void azureReportData().copy(report, 0x50) });
const sha = (content: string): string => digestOf('sha256', Buffer.from(content)).toString('hex');

const settings = (on = 1): MadeEvent[] => [
  variable('SecureBoot', Buffer.from([on]), 7),
  variable('PK', Buffer.from('platform key'), 7),
  variable('KEK', Buffer.from('key exchange keys'), 7),
  variable('db', Buffer.from('accepted'), 7),
  variable('dbx', Buffer.from('refused'), 7),
  ...[0, 1, 2, 3, 5, 6, 7].map(separator),
];

/** A start of a kernel by its own stub, without a boot loader that measures. */
const start = (on = 1): MadeEvent[] => [
  ...settings(on),
  action('Calling EFI Application from Boot Option', 4),
  separator(4),
  application('kernel', 4, 'kernel'),
  loadOptions(kernelLine, 9),
  initrd('initial files', 9),
];

/** A machine behind a virtual TPM whose PCRs hold these events, and what the operating system extended later. */
function machine(
  events: readonly MadeEvent[],
  log: Buffer | null = makeEventLog('sha256', events),
  later: readonly MadeEvent[] = [],
): Evidence {
  const registers = registersOf('sha256', [...events, ...later]);
  const pcrs = Array.from({ length: 24 }, (_, pcr) => registers.get(pcr) ?? '00'.repeat(32));
  const azure = {
    ...makeAzureCollateral(2, quoteOf(plain), { pcrs, quoted: pcrs }),
    ...(log && { eventLog: log.toString('base64') }),
  };
  return { ...plain, collateral: { ...(plain.collateral as object), azure } };
}

const refusals = (evidence: Evidence, rules: object = {}): string[] =>
  complaints(evidence, maker.roots, goodTime, { policy: policyOf(rules) });

const names = { kernel: [sha('kernel')], commandLine: [kernelLine], initrd: [sha('initial files')] };
const measurements = { 'sev-snp': [snpMeasurement] };

describe("the event log of a virtual TPM's firmware", () => {
  test('explains PCRs 0 to 7, and names what was started', () => {
    const { claims, checks } = verifyEvidence(
      machine(start()),
      { at: goodTime, policy: policyOf() },
      maker.roots,
    );
    expect(checks.find(({ id }) => id === 'tpm-event-log')).toMatchObject({ status: 'passed' });
    expect(claims?.facts).toMatchObject({
      secureBoot: 'on (proven)',
      bootImage: `kernel: ${sha('kernel')} (digest only)`,
      initrd: `${sha('initial files')} (digest only)`,
    });
    expect(claims?.boot).toHaveLength(8);
  });

  test('says nothing of what the operating system extends later, and what rests on that is refused', () => {
    const log = makeEventLog('sha256', start());
    const ima = machine(start(), log, [separator(10)]);
    expect(refusals(ima, { eventLog: names })).toEqual([]);
    const more = machine(start(), log, [separator(9)]);
    expect(refusals(more)).toEqual([]);
    expect(refusals(more, { eventLog: names })).toEqual(['event-log-command-line', 'event-log-initrd']);
    const { claims } = verifyEvidence(more, { at: goodTime, policy: policyOf() }, maker.roots);
    expect(claims?.facts).not.toHaveProperty('initrd');
    const commands = machine(start(), log, [separator(8)]);
    expect(refusals(commands, { eventLog: names })).toEqual(['event-log-command-line', 'event-log-initrd']);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('is refused where it does not explain PCR %d', (pcr) => {
    const log = makeEventLog('sha256', start());
    expect(refusals(machine(start(), log, [separator(pcr)]))).toEqual(['tpm-event-log']);
  });

  test('need not be there, unless the policy asks for it', () => {
    expect(refusals(machine(start(), null))).toEqual([]);
    expect(refusals(machine(start(), null), { eventLog: { required: true } })).toEqual(['tpm-event-log']);
  });

  test('cannot be had of SEV-SNP without a virtual TPM, whose evidence is refused then', () => {
    expect(refusals(plain, { eventLog: { required: true } })).toEqual(['tpm-event-log']);
    expect(refusals(plain, { eventLog: { kernel: names.kernel } })).toEqual([
      'tpm-event-log',
      'event-log-kernel',
    ]);
  });
});

describe('a policy about a start behind a virtual TPM', () => {
  test('by names says which system runs, as PCR 4 does', () => {
    expect(refusals(machine(start()), { measurements })).toEqual(['guest-pinned']);
    expect(refusals(machine(start()), { measurements, eventLog: names })).toEqual([]);
    const byKernel = { measurements, eventLog: { kernel: names.kernel } };
    expect(refusals(machine(start()), byKernel)).toEqual(['guest-pinned']);
    const files = { 9: [registersOf('sha256', start()).get(9)] };
    // A boot loader that is listed measures its files into PCR 9, and the command line into PCR 8.
    expect(refusals(machine(start()), { ...byKernel, pcrs: files })).toEqual(['guest-pinned']);
    const noCommands = { 8: ['00'.repeat(32)] };
    expect(refusals(machine(start()), { ...byKernel, pcrs: { ...files, ...noCommands } })).toEqual([]);
  });

  const rules = { measurements, eventLog: { ...names, secureBoot: true } };
  const head = start().slice(0, -2);
  const evil = application('evil', 4, 'kernel');
  test.each<[string, string[], MadeEvent[]]>([
    ['another image', ['event-log-kernel'], [...start(), evil]],
    [
      'another image that the log calls an action',
      ['event-log-kernel'],
      [...start(), { ...evil, type: eventType.action, data: Buffer.from('Exit Boot Services Invocation') }],
    ],
    ['a driver of a card', ['event-log-kernel'], [...start(), { ...evil, index: 2 }]],
    [
      'a command of GRUB',
      ['event-log-command-line', 'event-log-initrd'],
      [...start(), ipl('grub_cmd: boot', 'boot', 8)],
    ],
    [
      'a command line in the register of commands',
      ['event-log-command-line', 'event-log-initrd'],
      [...head, loadOptions('evil', 9), initrd('initial files', 9), loadOptions(kernelLine, 8)],
    ],
    [
      'a command line that was measured as a command, and none for the kernel',
      ['event-log-command-line', 'event-log-initrd'],
      [...head, loadOptions(kernelLine, 8), initrd('initial files', 9)],
    ],
    [
      'initial files that were measured as a command, and none for the kernel',
      ['event-log-command-line', 'event-log-initrd'],
      [...head, loadOptions(kernelLine, 9), initrd('initial files', 8)],
    ],
    [
      'another command line',
      ['event-log-command-line'],
      [...head, loadOptions('evil', 9), initrd('initial files', 9)],
    ],
    ['other initial files', ['event-log-initrd'], [...head, loadOptions(kernelLine, 9), initrd('evil', 9)]],
    ['secure boot that is off', ['event-log-secure-boot'], start(0)],
    ['secure boot that is on, later', ['event-log-secure-boot'], [...start(0), ...settings(1).slice(0, 5)]],
  ])('is not met by %s', (_what, ids, events) => {
    expect(refusals(machine(events), rules)).toEqual(ids);
  });

  test("has no volume of the firmware's variables to name", () => {
    expect(refusals(machine(start()), { eventLog: { firmwareConfig: [sha('x')] } })).toEqual([
      'event-log-firmware-config',
    ]);
  });

  test('believes what the log calls things where PCRs 8 and 9 are listed', () => {
    const line = '/vmlinuz quiet';
    const grub = [
      ...start().slice(0, -2),
      ipl(`kernel_cmdline: ${line}`, line, 8),
      ipl('/vmlinuz', 'kernel file', 9),
    ];
    const registers = registersOf('sha256', grub);
    const pcrs = { 8: [registers.get(8)], 9: [registers.get(9)] };
    const given = (eventLog: object, listed: object = pcrs) => ({ measurements, pcrs: listed, eventLog });
    const { kernel } = names;
    expect(refusals(machine(grub), given({ kernel, commandLine: [line] }))).toEqual([]);
    expect(refusals(machine(grub), given({ kernel, commandLine: ['x'] }))).toEqual([
      'event-log-command-line',
    ]);
    expect(refusals(machine(grub), given({ kernel, commandLine: [line] }, { 9: pcrs[9] }))).toEqual([
      'guest-pinned',
      'event-log-command-line',
    ]);
    // That there is none is the log's word, which nothing proves.
    const hidden = { kernel, commandLine: [line], initrd: [] };
    expect(refusals(machine(grub), given(hidden))).toEqual(['event-log-initrd']);
  });
});

test('behind a virtual TPM on TDX, the log is the TPM’s, and no other is taken', () => {
  const tdx = makeTdxMaker();
  const given = makeTdxEvidence(tdx, { body: paravisorBody });
  const registers = registersOf('sha256', start());
  const pcrs = Array.from({ length: 24 }, (_, pcr) => registers.get(pcr) ?? '00'.repeat(32));
  const azure = {
    ...makeAzureCollateral(4, Buffer.alloc(1024, 3), { pcrs, quoted: pcrs }),
    eventLog: makeEventLog('sha256', start()).toString('base64'),
  };
  const collateral = { ...(given.collateral as object), azure };
  const rules = { policy: policyOf({ eventLog: names }) };
  expect(complaints({ ...given, collateral }, tdx.roots, goodTime, rules)).toEqual([]);
  const both = { ...collateral, eventLog: azure.eventLog };
  expect(complaints({ ...given, collateral: both }, tdx.roots, goodTime)).toContain('tdx-collateral');
});
