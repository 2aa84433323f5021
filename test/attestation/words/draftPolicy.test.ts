import { describe, expect, test } from '@jest/globals';
import { CountersignError } from '../../../src/errors.ts';
import { parsePolicy } from '../../../src/attestation/policyFile.ts';
import { draftPolicy } from '../../../src/attestation/words/draftPolicy.ts';
import { goodPcrs, makeAzureCollateral, paravisorBody } from '../synthetic/azureEvidence.ts';
import type { Policy } from '../../../src/attestation/policy.ts';
import {
  application,
  digestOf,
  directBoot,
  ipl,
  kernelLine,
  makeEventLog,
  registersOf,
  separator,
  settings,
  utf16,
  type MadeEvent,
} from '../synthetic/eventLog.ts';
import { complaints } from '../synthetic/judge.ts';
import { goodTime, makeSnpEvidence, makeSnpMaker, snpMeasurement } from '../synthetic/snpEvidence.ts';
import { gpuTime, makeGpuMaker, makeGpus, teeWith } from '../synthetic/nvidia/gpuMaker.ts';
import { makeTdxEvidence, makeTdxMaker, mrTd } from '../synthetic/tdxEvidence.ts';

const tdx = makeTdxMaker();
const milan = makeSnpMaker('Milan', 'VCEK');

describe("a policy that is drafted from a machine's evidence", () => {
  test('names its system, accepts this machine, and refuses another system', () => {
    const evidence = makeTdxEvidence(tdx);
    const { text, refused, open } = draftPolicy(evidence, goodTime, tdx.roots);
    const policy = parsePolicy(text, 'draft.yml');
    expect(policy).toMatchObject({
      kinds: ['tdx'],
      measurements: { tdx: [mrTd] },
      rtmrs: { rtmr1: ['41'.repeat(48)], rtmr2: ['42'.repeat(48)] },
    });
    expect(refused).toEqual([]);
    expect(complaints(evidence, tdx.roots, goodTime, { policy })).toEqual([]);
    const other = makeTdxEvidence(tdx, { body: (body) => void body.fill(9, 376, 424) });
    expect(complaints(other, tdx.roots, goodTime, { policy })).toEqual(['rtmr1-allowed']);
    expect(open.join('\n')).toMatch(/RTMR0: any/);
    expect(text).toMatch(/^# - TDX: RTMR0: any\.$/m);
  });

  describe('with an event log', () => {
    const machine = (events: readonly MadeEvent[]) => {
      const registers = registersOf('sha384', events);
      return makeTdxEvidence(tdx, {
        body: (body) => {
          for (let rtmr = 0; rtmr < 4; rtmr++)
            Buffer.from(registers.get(rtmr + 1) ?? '00'.repeat(48), 'hex').copy(body, 328 + 48 * rtmr);
        },
        collateral: { eventLog: makeEventLog('sha384', events).toString('base64') },
      });
    };
    const hashOf = (content: Buffer): string => digestOf('sha384', content).toString('hex');
    const drafted = (events: readonly MadeEvent[]) =>
      parsePolicy(draftPolicy(machine(events), goodTime, tdx.roots).text, 'draft.yml');
    const refusals = (events: readonly MadeEvent[], policy: Policy) =>
      complaints(machine(events), tdx.roots, goodTime, { policy });

    test('names kernel, command line and initial files, and pins no register beside them', () => {
      const policy = drafted(directBoot());
      expect(policy.rtmrs).toEqual({});
      expect(policy.eventLog).toMatchObject({
        secureBoot: true,
        kernel: [hashOf(Buffer.from('kernel'))],
        commandLine: [hashOf(utf16(`${kernelLine}\0`))],
        initrd: [hashOf(Buffer.from('initial files'))],
      });
      expect(refusals(directBoot(), policy)).toEqual([]);
      expect(refusals(directBoot(0), policy)).toEqual(['event-log-secure-boot']);
      expect(refusals([...directBoot(), application('evil')], policy)).toEqual(['event-log-kernel']);
    });

    test('names images, and pins the register of what a boot loader did', () => {
      const grub = [...settings(0), application('grub'), ipl('grub_cmd: boot', 'boot')];
      const policy = drafted(grub);
      expect(policy.rtmrs).toEqual({ rtmr2: [registersOf('sha384', grub).get(3)] });
      expect(policy.eventLog).toMatchObject({ secureBoot: false, kernel: [hashOf(Buffer.from('grub'))] });
      expect(policy.eventLog.commandLine).toBeUndefined();
      expect(refusals(grub, policy)).toEqual([]);
    });

    test('pins registers alone where the log names no image, or holds what no name is known of', () => {
      for (const events of [settings(), [...directBoot(), { ...separator(2), measured: Buffer.from('?') }]])
        expect(Object.keys(drafted(events).rtmrs)).toEqual(['rtmr1', 'rtmr2']);
    });
  });

  test('loosens no default for it: what the machine does not meet is named with the rule about it', () => {
    const evidence = makeSnpEvidence(milan);
    const { text, refused } = draftPolicy(evidence, goodTime, milan.roots);
    const policy = parsePolicy(text, 'draft.yml');
    expect(policy).toMatchObject({
      products: ['genoa', 'turin'],
      measurements: { 'sev-snp': [snpMeasurement] },
    });
    expect(refused.map(({ id }) => id)).toEqual(['snp-product-allowed', 'minimum-tcb']);
    expect(complaints(evidence, milan.roots, goodTime, { policy })).toEqual([
      'snp-product-allowed',
      'minimum-tcb',
    ]);
    expect(text).toMatch(/forged by software/);
  });

  test('pins the boot of an Azure VM by its PCRs, and not by its paravisor alone', () => {
    const plain = makeTdxEvidence(tdx, { body: paravisorBody });
    const azure = makeAzureCollateral(4, Buffer.alloc(1024, 3));
    const evidence = { ...plain, collateral: { ...(plain.collateral as object), azure } };
    const { text, refused } = draftPolicy(evidence, goodTime, tdx.roots);
    const policy = parsePolicy(text, 'draft.yml');
    expect(policy.pcrs['4']).toEqual([goodPcrs[4]]);
    expect(policy.rtmrs).toEqual({});
    expect(refused).toEqual([]);
    expect(complaints(evidence, tdx.roots, goodTime, { policy })).toEqual([]);
    const bare = { ...policy, pcrs: {} };
    expect(complaints(evidence, tdx.roots, goodTime, { policy: bare })).toEqual(['guest-pinned']);
  });

  test('pins that nothing was measured where a command line from outside would be', () => {
    const plain = makeTdxEvidence(tdx, { body: paravisorBody });
    const started = (commandLine: string) => {
      const pcrs = goodPcrs.map((pcr, index) =>
        index === 8 ? '00'.repeat(32) : index === 12 ? commandLine : pcr,
      );
      const azure = makeAzureCollateral(4, Buffer.alloc(1024, 3), { pcrs, quoted: pcrs });
      return { ...plain, collateral: { ...(plain.collateral as object), azure } };
    };
    const policy = parsePolicy(draftPolicy(started('00'.repeat(32)), goodTime, tdx.roots).text, 'draft.yml');
    expect(complaints(started('00'.repeat(32)), tdx.roots, goodTime, { policy })).toEqual([]);
    expect(complaints(started('12'.repeat(32)), tdx.roots, goodTime, { policy })).toEqual(['pcr-12-allowed']);
  });

  test('asks for as many GPUs as the machine shows, though nobody asked them anything', () => {
    const hopper = makeGpuMaker();
    const data = Buffer.alloc(64, 5);
    const gpus = makeGpus([hopper], data);
    const evidence = teeWith(gpus, data, gpus);
    const { text, refused, open } = draftPolicy(evidence, gpuTime, hopper.roots);
    const policy = parsePolicy(text, 'draft.yml');
    expect(policy.gpus).toMatchObject({ required: true, count: 1 });
    expect(refused).toEqual([]);
    expect(open.join('\n')).toMatch(/driver of ANY age/);
    const reportData = data.toString('hex');
    expect(complaints(evidence, hopper.roots, gpuTime, { policy, reportData })).toEqual([]);
    const bare = teeWith(undefined, data, undefined);
    expect(complaints(bare, hopper.roots, gpuTime, { policy, reportData })).toEqual(['gpu-count']);
  });

  test('is made from GPU evidence of yesterday: what is too old is named with its rule', () => {
    const hopper = makeGpuMaker();
    const data = Buffer.alloc(64, 5);
    const later = new Date(gpuTime.getTime() + 20 * 3_600_000);
    const gpus = makeGpus([hopper], data);
    const { refused } = draftPolicy(teeWith(gpus, data, gpus), later, hopper.roots);
    expect(refused.map(({ id, mend }) => `${id} ${mend}`).join()).toMatch(
      /gpu-revocation `gpus\.maximumOcspAge/,
    );
  });

  test('is made from a report without a revocation list, whose absence is named with its rule', () => {
    const evidence = makeSnpEvidence(milan);
    const { certificates } = evidence.collateral as { certificates: string };
    const { refused } = draftPolicy({ ...evidence, collateral: { certificates } }, goodTime, milan.roots);
    expect(refused.find(({ id }) => id === 'snp-revocation')?.mend).toMatch(/revocationLists: if-present/);
  });

  test('is not made from evidence that no policy could accept', () => {
    const debug = makeSnpEvidence(milan, { report: (r) => void r.writeBigUInt64LE(0xb0000n, 8) });
    for (const evidence of [debug, { kind: 'tdx' }, null, { ...makeSnpEvidence(milan), quote: 'AAAA' }])
      expect(() => draftPolicy(evidence, goodTime, milan.roots)).toThrow(CountersignError);
  });
});
