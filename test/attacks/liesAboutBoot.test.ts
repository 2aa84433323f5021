import { describe, expect, test } from '@jest/globals';
import { eventType } from '../../src/attestation/eventLog/readEventLog.ts';
import { verifyEvidence } from '../../src/attestation/verifyEvidence.ts';
import { azureReportData, makeAzureCollateral } from '../attestation/synthetic/azureEvidence.ts';
import {
  action,
  application,
  digestOf,
  directBoot,
  initrd,
  ipl,
  kernelLine,
  loadOptions,
  makeEventLog,
  partitions,
  registersOf,
  separator,
  settings,
  u64,
  utf16,
  variable,
  type MadeEvent,
} from '../attestation/synthetic/eventLog.ts';
import { policyOf } from '../attestation/synthetic/judge.ts';
import { goodTime } from '../attestation/synthetic/snpEvidence.ts';
import { makeTdxEvidence, mrTd } from '../attestation/synthetic/tdxEvidence.ts';
import { labelled, refusals, shaOf, started, tdxMaker } from '../attestation/synthetic/tdxStart.ts';

/*
 * A hostile operator with genuine hardware and the firmware that the owner lists starts a kernel of his own. It has quotes made
 * as it likes and extends registers further; he writes the logs. None of it may show the owner another start than there was.
 */

const evil = application('evil', 2, 'evil');
const factsOf = (events: readonly MadeEvent[], log?: Buffer) =>
  verifyEvidence(started(events, log), { at: goodTime, policy: policyOf() }, tdxMaker.roots).claims?.facts ??
  {};

const own = ({ data, measured = data }: MadeEvent) => [0x000c, digestOf('sha384', measured)] as const;
function twice(event: MadeEvent): MadeEvent {
  return { ...event, digests: [[0x000b, digestOf('sha256', event.data)], own(event)] };
}
function doubled(event: MadeEvent): MadeEvent {
  return { ...event, digests: [own(event), [0x000c, Buffer.alloc(48)]] };
}

describe('a virtual TPM that a guest made up', () => {
  const short = (text: string): string => digestOf('sha256', Buffer.from(text)).toString('hex');
  /** What the operator would have run: as a virtual TPM's firmware measures it. */
  const shown = [
    ...['SecureBoot', 'PK', 'KEK', 'db', 'dbx'].map((name) => variable(name, Buffer.from([1]), 7)),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map(separator),
    application('kernel', 4, 'kernel'),
    loadOptions(kernelLine, 9),
    initrd('initial files', 9),
  ];
  /** What runs: a TD of the firmware that is listed, with secure boot off and a kernel of his. */
  const ran = registersOf('sha384', [...settings(0), evil]);
  const registers = registersOf('sha256', shown);
  const pcrs = Array.from({ length: 24 }, (_, pcr) => registers.get(pcr) ?? '00'.repeat(32));
  const quoted = makeTdxEvidence(tdxMaker, {
    body: (body) => {
      for (let rtmr = 0; rtmr < 4; rtmr++)
        Buffer.from(ran.get(rtmr + 1) ?? '00'.repeat(48), 'hex').copy(body, 328 + 48 * rtmr);
      azureReportData().copy(body, 520);
    },
  });
  const azure = {
    ...makeAzureCollateral(4, Buffer.alloc(1024, 3), { pcrs, quoted: pcrs }),
    eventLog: makeEventLog('sha256', shown).toString('base64'),
  };
  const evidence = { ...quoted, collateral: { ...(quoted.collateral as object), azure } };

  test('tells nothing of a TD whose own registers hold something', () => {
    const names = {
      secureBoot: true,
      kernel: [shaOf('kernel'), short('kernel')],
      commandLine: [kernelLine],
      initrd: [shaOf('initial files'), short('initial files')],
    };
    const rules = { measurements: { tdx: [mrTd] }, eventLog: names };
    expect(refusals(evidence, rules)).toEqual(['azure-registers']);
    expect(refusals(evidence, { eventLog: { secureBoot: true } })).toEqual(['azure-registers']);
    const pinned = { measurements: { tdx: [mrTd] }, pcrs: { 4: [registers.get(4)] } };
    expect(refusals(evidence, pinned)).toEqual(['azure-registers']);
  });
});

describe('what people read of a start', () => {
  test('names whatever is in the register of images, called an image or not', () => {
    const genuine = application('kernel', 2, 'kernel');
    for (const as of [
      action('Exit Boot Services Invocation'),
      separator(2),
      partitions(1),
      ipl('x', 'x', 2),
    ]) {
      const { type, data } = as;
      const facts = factsOf([...settings(), labelled(evil, { type, data }), genuine]);
      expect(facts['otherImage']).toBe(`${shaOf('evil')} (digest only)`);
    }
  });

  test('calls no command line proven: a running system measures what it likes', () => {
    const line = 'root=/dev/mapper/verified ro';
    const real = ipl('kernel_cmdline: init=/evil', 'init=/evil');
    const hidden = labelled(real, { data: Buffer.from('grub_cmd: true\0') });
    const facts = factsOf([...settings(), application('grub'), hidden, ipl(`kernel_cmdline: ${line}`, line)]);
    expect(facts['commandLine']).toBe(`${line} (measured; what it is, the log says)`);
  });

  test('calls no order of starting proven: the tables of ACPI are what the host makes them', () => {
    const order = Buffer.from([7, 0, 1, 0]);
    const name = 'BootOrder';
    const data = Buffer.concat([Buffer.alloc(16), u64(name.length), u64(order.length), utf16(name), order]);
    const table = { index: 1, type: eventType.variableBoot, data, measured: order };
    expect(factsOf([...settings(), table])['bootOrder']).toBe(
      '0007, 0001 (measured; what it is, the log says)',
    );
  });
});

describe('a log that replays', () => {
  const names = { kernel: [shaOf('kernel')], commandLine: [kernelLine], initrd: [shaOf('initial files')] };
  const ran = [...directBoot(0), evil];
  const refused = ['event-log-secure-boot', 'event-log-kernel'];
  const rules = { eventLog: { ...names, secureBoot: true, firmwareConfig: [shaOf('configuration volume')] } };
  const none = (event: MadeEvent): MadeEvent => ({ ...event, type: eventType.noAction });

  /** Of the same registers: what is added extends none. */
  test.each<[string, MadeEvent[]]>([
    ['with what was not measured, as events that extend nothing', [...directBoot().map(none), ...ran]],
    ['with what was not measured, of MRTD', [...directBoot().map((one) => ({ ...one, index: 0 })), ...ran]],
    [
      'that names a startup locality',
      [{ ...none(separator(0)), data: Buffer.from('StartupLocality\0\x03') }, ...ran],
    ],
    [
      'that has its registers one after the other',
      [1, 2, 3, 4].flatMap((at) => ran.filter(({ index }) => index === at)),
    ],
    ['that calls all of it one thing', ran.map((one) => labelled(one, { type: eventType.tag }))],
  ])('%s changes no verdict', (_what, log) => {
    expect(refusals(started(ran, makeEventLog('sha384', log)), rules)).toEqual(refused);
  });

  test.each<[string, readonly MadeEvent[]]>([
    ['has registers one further', directBoot().map((one) => ({ ...one, index: one.index + 1 }))],
    ['has what it measured called nothing measured', directBoot().map(none)],
    ['has digests of another algorithm beside the right ones', directBoot().map(twice)],
    ['has two digests of one algorithm', directBoot().map(doubled)],
  ])('is none where it %s', (_what, log) => {
    const given = started(directBoot(), makeEventLog('sha384', log));
    expect(refusals(given, { eventLog: { required: true } })).toEqual(['tdx-event-log']);
  });
});
