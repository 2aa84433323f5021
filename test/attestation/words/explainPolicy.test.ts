import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultPolicy, openPolicy, policySchema, type Policy } from '../../../src/attestation/policy.ts';
import { linesOfRules } from '../../../src/attestation/policyFile.ts';
import { acceptedMachines, acceptsNoHardware } from '../../../src/attestation/words/acceptedMachines.ts';
import { explainPolicy } from '../../../src/attestation/words/explainPolicy.ts';
import { mrTd } from '../synthetic/tdxEvidence.ts';

const policyOf = (rules: object): Policy => policySchema.parse({ version: 1, ...rules });
const sentences = (rules: object): string =>
  explainPolicy(policyOf(rules))
    .map(({ sentence }) => sentence)
    .join('\n');
const accepts = (rules: object): string => acceptedMachines(policyOf(rules)).join('\n');

describe('which machines a policy accepts', () => {
  test('is none on the first day, and it is said why', () => {
    expect(acceptsNoHardware(defaultPolicy())).toBe(true);
    expect(accepts({})).toMatch(/No SEV-SNP machine: `measurements\.sev-snp` lists none/);
    expect(accepts({})).toMatch(/No SIMULATED TEE/);
    expect(accepts({ allowSimulated: true })).toMatch(/SIMULATED TEEs of anybody, which prove NOTHING/);
  });

  test.each<[string, object, RegExp]>([
    [
      'one measurement of SEV-SNP',
      { measurements: { 'sev-snp': ['a1'.repeat(48)] } },
      /Genoa and Turin, whose measurement is the one/,
    ],
    ['any software', { allowAnyMeasurement: true }, /with ANY software/],
    ['no product', { allowAnyMeasurement: true, products: [] }, /No SEV-SNP machine: `products` is empty/],
    ['MRTD alone', { measurements: { tdx: [mrTd] } }, /No TDX machine: .*`rtmrs\.rtmr1`/],
    [
      'MRTD and any guest in words',
      { measurements: { tdx: [mrTd] }, allowAnyGuest: true },
      /TDX machines, whose measurement is the one .*ANY system/,
    ],
    [
      'kernel, command line and initial files by name',
      {
        measurements: { tdx: [mrTd] },
        eventLog: { kernel: ['ab'.repeat(48)], commandLine: ['x'], initrd: [] },
      },
      /TDX machines, whose measurement is the one that you list\./,
    ],
    [
      'a kernel by name alone',
      { measurements: { tdx: [mrTd] }, eventLog: { kernel: ['ab'.repeat(48)] } },
      /No TDX machine: .*`eventLog\.kernel`, `\.commandLine` and `\.initrd`/,
    ],
    [
      'no kernel at all',
      { measurements: { tdx: [mrTd] }, eventLog: { kernel: [], commandLine: ['x'], initrd: [] } },
      /No TDX machine: `eventLog\.kernel` is empty/,
    ],
    ['an empty list', { measurements: { tdx: [] } }, /No TDX machine: `measurements\.tdx` is empty/],
    ['no kind', { kinds: [], allowAnyMeasurement: true }, /No TDX machine: `kinds` does not name it/],
  ])('%s', (_what, rules, words) => {
    expect(accepts(rules)).toMatch(words);
  });
});

describe('the rules in words', () => {
  test('say where more is accepted than by default', () => {
    const open = explainPolicy(openPolicy()).filter((one) => one.open);
    for (const words of [
      /Milan.*forged/,
      /firmware of ANY age/,
      /BadRAM/,
      /VLEK of ANY/,
      /OLD one/,
      /ANY security/,
    ])
      expect(open.map(({ sentence }) => sentence).join('\n')).toMatch(words);
    const standard = explainPolicy(defaultPolicy()).filter((one) => one.open);
    expect(standard.map(({ sentence }) => sentence).join('\n')).not.toMatch(/ANY|MAY|OLD|Milan/);
  });

  test('say what the checks do where no measurement is listed, and where fewer GPUs are shown', () => {
    const any = explainPolicy(policyOf({ allowAnyMeasurement: true }));
    expect(any.map(({ sentence }) => sentence).join()).not.toMatch(/measurement[^,]*: NONE/);
    expect(any.find(({ sentence }) => sentence.startsWith('TDX: measurement'))?.open).toBe(true);
    expect(sentences({})).toMatch(/SEV-SNP: measurement: NONE/);
    expect(sentences({ gpus: { count: 4 } })).toMatch(/none need show .* where one does, 4 or more must/);
  });

  test('say of own numbers whether they are below what is recommended', () => {
    const own = (microcode: number) =>
      explainPolicy(policyOf({ minimumTcb: { turin: { bootLoader: 0, snp: 4, microcode } } })).find(
        ({ sentence }) => sentence.startsWith('SEV-SNP, Turin'),
      );
    expect(own(0x50)?.open).toBe(true);
    expect(own(0x50)?.sentence).toMatch(/BELOW/);
    expect(own(0x51)?.open).toBe(false);
    expect(own(0x51)?.sentence).not.toMatch(/BELOW/);
  });

  test('name the numbers that are recommended, and the bulletins that they are from', () => {
    expect(sentences({})).toMatch(/Genoa: firmware as recommended on .*snp 27, microcode 86 .*AMD-SB-3027/);
    expect(sentences({})).not.toMatch(/Milan/);
    expect(sentences({ products: ['milan'] })).toMatch(/Milan: firmware as recommended on .*AMD-SB-3030/);
  });

  test('say what an event log must show, and with whose keys secure boot may be on', () => {
    expect(sentences({})).toMatch(/No event log need show/);
    const said = sentences({
      eventLog: { secureBoot: true, kernel: ['ab'.repeat(48)], commandLine: ['a "b"'], initrd: [] },
    });
    expect(said).toMatch(/an event log must explain the registers/);
    expect(said).toMatch(/secure boot is on, with keys of ANYBODY/);
    expect(said).toMatch(/images that may be started: one of abab/);
    expect(said).toMatch(/command line of the kernel: one of "a \\"b\\""/);
    expect(said).toMatch(/initial files \(initrd\): there must be none/);
    const keys = { eventLog: { secureBoot: true, firmwareConfig: ['cd'.repeat(48)] } };
    expect(sentences(keys)).not.toMatch(/ANYBODY/);
    expect(sentences({ ...keys, kinds: ['sev-snp'] })).toMatch(/secure boot is on\./);
  });

  test('leave out hardware that is refused as a whole', () => {
    expect(sentences({ kinds: ['tdx'] })).not.toMatch(/SEV-SNP|Genoa/);
    expect(sentences({ kinds: ['sev-snp'] })).not.toMatch(/TDX|Intel/);
  });

  test('have a sentence for each rule that is written, whatever it is', () => {
    const values: Readonly<Record<string, object>> = {
      hostData: { hostData: ['ab'.repeat(32)] },
      xfams: { xfams: ['e702060000000000'] },
      fmspcs: { fmspcs: ['b0c06f000000'] },
      vmpl: { vmpl: 2 },
      mitigations: { mitigations: { launch: [1] } },
      tdxEvaluation: { tdxEvaluation: { recoveredSince: '2026-01-01', graceDays: 3 } },
      pck: { pck: { smt: 'refused' } },
      platform: { platform: { smt: 'refused' } },
      maximumAgeHours: { maximumAgeHours: { evidence: 5 } },
      eventLog: { eventLog: { required: true } },
      pcrs: { pcrs: { 4: ['ab'.repeat(32)] } },
    };
    fc.assert(
      fc.property(fc.subarray(Object.keys(values)), (chosen) => {
        const rules = Object.assign({}, ...chosen.map((name) => values[name])) as object;
        const words = explainPolicy(policyOf(rules));
        const plain = explainPolicy(defaultPolicy());
        for (const name of chosen) {
          const said = words.filter(({ rule }) => rule === name).map(({ sentence }) => sentence);
          const before = plain.filter(({ rule }) => rule === name).map(({ sentence }) => sentence);
          expect(said).not.toEqual(before);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('have the lines on which they are written', () => {
    const lines = linesOfRules('# a policy\nversion: 1\n\nvmpl: 2\nplatform:\n  smt: refused\n');
    expect([...lines]).toEqual([
      ['version', 2],
      ['vmpl', 4],
      ['platform', 5],
    ]);
    expect([...linesOfRules('- a list')]).toEqual([]);
  });
});
