import { describe, expect, test } from '@jest/globals';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import type { Policy } from '../../../src/attestation/policy.ts';
import { defaultPolicy, policySchema } from '../../../src/attestation/policy.ts';
import { ia5, integer } from '../synthetic/derWriter.ts';
import { complaints, policyOf } from '../synthetic/judge.ts';
import type { SnpChanges } from '../synthetic/snpEvidence.ts';
import { amdOid, goodTime, makeSnpEvidence, makeSnpMaker, snpMeasurement } from '../synthetic/snpEvidence.ts';

const makers = {
  Milan: makeSnpMaker('Milan', 'VCEK'),
  Genoa: makeSnpMaker('Genoa', 'VCEK'),
  Turin: makeSnpMaker('Turin', 'VCEK'),
};
type Product = keyof typeof makers;

const refusals = (product: Product, changes: SnpChanges, policy: Policy): string[] =>
  complaints(makeSnpEvidence(makers[product], changes), makers[product].roots, goodTime, { policy });

const set = (offset: number, ...bytes: readonly number[]): SnpChanges => ({
  report: (report) => void Buffer.from(bytes).copy(report, offset),
});

/** The lie is signed by the machine itself and holds in every other respect; the rule alone refuses it. */
describe('a validly signed report is refused by one rule alone', () => {
  const hostData = 'ab'.repeat(32);
  const digest = 'cd'.repeat(48);
  const id = 'ef'.repeat(16);
  const fill = (value: string, offset: number): SnpChanges => set(offset, ...Buffer.from(value, 'hex'));
  test.each<[string, object, SnpChanges, SnpChanges, string]>([
    ['host data', { hostData: [hostData] }, fill(hostData, 0xc0), {}, 'snp-host-data'],
    ['ID key', { idKeys: [digest] }, fill(digest, 0xe0), {}, 'snp-id-key'],
    ['author key', { authorKeys: [digest] }, fill(digest, 0x110), {}, 'snp-author-key'],
    ['family id', { familyIds: [id] }, fill(id, 0x10), {}, 'snp-family-id'],
    ['image id', { imageIds: [id] }, fill(id, 0x20), {}, 'snp-image-id'],
    ['alias check', {}, {}, set(0x40, 0), 'snp-platform-alias-check'],
    [
      'ciphertext hiding',
      { platform: { ciphertextHiding: 'required' } },
      set(0x40, 0x30),
      {},
      'snp-platform-ciphertext-hiding',
    ],
    ['multithreading', { platform: { smt: 'refused' } }, {}, set(0x40, 0x21), 'snp-platform-smt'],
    ['RAPL', { platform: { rapl: 'refused' } }, set(0x40, 0x28), {}, 'snp-platform-rapl'],
    ['TSME', { platform: { tsme: 'required' } }, set(0x40, 0x22), {}, 'snp-platform-tsme'],
    ['ECC', { platform: { ecc: 'required' } }, set(0x40, 0x24), {}, 'snp-platform-ecc'],
    ['IOMMU', { platform: { iommuWriteSafe: 'required' } }, set(0x40, 0x60), {}, 'snp-platform-iommu'],
    ['trusted I/O', { platform: { tio: 'refused' } }, {}, set(0x40, 0xa0), 'snp-platform-tio'],
    [
      'mitigations at launch',
      { mitigations: { launch: [1, 9] } },
      { version: 5, ...set(0x1f8, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0xff) },
      { version: 5, ...set(0x1f8, 0xff, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff) },
      'snp-mitigations-launch',
    ],
    [
      'mitigations now',
      { mitigations: { current: [63] } },
      { version: 5, ...set(0x207, 0x80) },
      { version: 5, ...set(0x1ff, 0x80) },
      'snp-mitigations-current',
    ],
    [
      'mitigations of a report that shows none',
      { mitigations: { current: [0] } },
      { version: 5, ...set(0x200, 1) },
      {},
      'snp-mitigations-current',
    ],
  ])('%s', (_what, rules, truth, lie, id) => {
    expect(refusals('Genoa', truth, policyOf(rules))).toEqual([]);
    expect(refusals('Genoa', lie, policyOf(rules))).toEqual([id]);
    const off = policyOf({ platform: { aliasCheck: 'any' } });
    expect([refusals('Genoa', truth, off), refusals('Genoa', lie, off)]).toEqual([[], []]);
  });

  test.each<[string, SnpChanges, number?]>([
    ['after the flags', set(0x4c, 1)],
    ['in the flags', set(0x48, 0x20)],
    ['where version 3 has the processor', { version: 2, ...set(0x188, 1) }],
    ['after the processor', set(0x18b, 1)],
    ['before the chip id', set(0x19f, 1)],
    ['between the versions of the firmware', set(0x1eb, 1)],
    ['before the launch TCB', set(0x1ef, 1)],
    ['where version 5 has the mitigations', set(0x1f8, 1)],
    ['after the mitigations', { version: 5, ...set(0x208, 1) }],
    ['before the signature', { version: 5, ...set(0x29f, 1) }],
    ['in the settings of the machine', set(0x41, 1)],
  ])('a reserved bit %s', (_where, changes) => {
    expect(refusals('Genoa', changes, policyOf())).toEqual(['snp-reserved']);
  });

  test.each<[Product, number]>([
    ['Genoa', 0x38 + 2],
    ['Genoa', 0x1e0 + 5],
    ['Turin', 0x1f0 + 4],
    ['Turin', 0x180 + 6],
  ])('a part of the TCB that %s does not have (0x%d)', (product, offset) => {
    expect(refusals(product, set(offset, 1), policyOf())).toEqual(['snp-tcb-reserved']);
  });
});

describe('the minimum is asked of the lowest of the four TCBs', () => {
  const rules = (product: Product) => ({
    minimumTcb: {
      [product.toLowerCase()]: {
        fmc: product === 'Turin' ? 1 : 0,
        bootLoader: 4,
        tee: 2,
        snp: 23,
        microcode: 213,
      },
    },
  });
  const places = {
    Milan: { bootLoader: 0, tee: 1, snp: 6, microcode: 7 },
    Genoa: { bootLoader: 0, tee: 1, snp: 6, microcode: 7 },
    Turin: { fmc: 0, bootLoader: 1, tee: 2, snp: 3, microcode: 7 },
  };
  const cases = (['Milan', 'Genoa', 'Turin'] as const).flatMap((product) =>
    Object.entries(places[product]).flatMap(([part, place]) =>
      [0x38, 0x1e0, 0x1f0].map((start) => ({ product, part, offset: start + place })),
    ),
  );
  test.each(cases)('$product, $part at $offset', ({ product, offset }) => {
    expect(refusals(product, {}, policyOf(rules(product)))).toEqual([]);
    expect(refusals(product, set(offset, 0), policyOf(rules(product)))).toEqual(['minimum-tcb']);
    expect(refusals(product, set(offset, 0), policyOf())).toEqual([]);
  });
});

describe('without a rule, what is recommended for the processor is asked for', () => {
  const recommended = policyOf({
    minimumTcb: { milan: 'recommended', genoa: 'recommended', turin: 'recommended' },
  });
  /** All four TCBs, and the certificate, at these versions. */
  const at = (product: Product, snp: number, microcode: number, cpu?: readonly number[]): SnpChanges => ({
    leafExtensions: { [`${amdOid}.3.3`]: integer(snp), [`${amdOid}.3.8`]: integer(microcode) },
    report: (report) => {
      for (const start of [0x38, 0x180, 0x1e0, 0x1f0]) {
        report.writeUInt8(snp, start + (product === 'Turin' ? 3 : 6));
        report.writeUInt8(microcode, start + 7);
      }
      if (cpu) Buffer.from(cpu).copy(report, 0x188);
    },
  });
  test.each<[string, Product, number, number, readonly number[] | undefined, string[]]>([
    ['Milan B1', 'Milan', 0x1d, 0xdb, undefined, []],
    ['Milan B1 with older SNP firmware', 'Milan', 0x1c, 0xdb, undefined, ['minimum-tcb']],
    ['Milan B1 with microcode of 2021', 'Milan', 0x1d, 115, undefined, ['minimum-tcb']],
    ['Milan B2, whose microcode is counted otherwise', 'Milan', 0xff, 0xff, [0x19, 1, 2], ['minimum-tcb']],
    ['Genoa', 'Genoa', 0x1b, 0x56, undefined, []],
    ['Genoa before AMD-SB-3020', 'Genoa', 0x1a, 0x56, undefined, ['minimum-tcb']],
    ['Genoa before AMD-SB-3027', 'Genoa', 0x1b, 0x55, undefined, ['minimum-tcb']],
    ['Genoa-X', 'Genoa', 0x1b, 0x51, [0x19, 0x11, 2], []],
    ['Genoa-X before AMD-SB-3027', 'Genoa', 0x1b, 0x50, [0x19, 0x11, 2], ['minimum-tcb']],
    ['Bergamo, of which no bulletin is known here', 'Genoa', 0xff, 0xff, [0x19, 0xa0, 2], ['minimum-tcb']],
    ['Turin', 'Turin', 0x04, 0x51, undefined, []],
    ['Turin before AMD-SB-3020', 'Turin', 0x03, 0x51, undefined, ['minimum-tcb']],
    ['Turin before AMD-SB-3027', 'Turin', 0x04, 0x50, undefined, ['minimum-tcb']],
    [
      'dense Turin, of which no bulletin is known here',
      'Turin',
      0xff,
      0xff,
      [0x1a, 0x11, 0],
      ['minimum-tcb'],
    ],
  ])('%s', (_what, product, snp, microcode, cpu, wanted) => {
    const changes = at(product, snp, microcode, cpu);
    expect(refusals(product, changes, recommended)).toEqual(wanted);
    expect(refusals(product, changes, policyOf())).toEqual([]);
  });

  test('a report that does not say which processor it is of is refused, until the owner writes numbers', () => {
    const old = { ...at('Genoa', 0xff, 0xff), version: 2 };
    expect(refusals('Genoa', old, recommended)).toEqual(['minimum-tcb']);
    const own = { genoa: { bootLoader: 4, snp: 0x1b, microcode: 0x56 } };
    expect(refusals('Genoa', old, policyOf({ minimumTcb: own }))).toEqual([]);
  });

  test('the policy of an owner who wrote nothing but the measurement takes good machines and no others', () => {
    const strict = policySchema.parse({ version: 1, measurements: { 'sev-snp': [snpMeasurement] } });
    expect(refusals('Genoa', at('Genoa', 0x1b, 0x56), strict)).toEqual([]);
    expect(refusals('Genoa', at('Genoa', 0x1b, 0x48), strict)).toEqual(['minimum-tcb']);
    expect(refusals('Milan', at('Milan', 0x1d, 0xdb), strict)).toEqual(['snp-product-allowed']);
    expect(refusals('Genoa', at('Genoa', 0x1b, 0x56), defaultPolicy())).toEqual(['measurement-allowed']);
  });
});

describe('which machine it is', () => {
  test('Milan is taken by a policy that names it', () => {
    expect(refusals('Milan', {}, policyOf({ products: ['milan'] }))).toEqual([]);
    expect(refusals('Milan', {}, policyOf({ products: ['genoa'] }))).toEqual(['snp-product-allowed']);
    expect(refusals('Genoa', {}, policyOf({ products: [] }))).toEqual(['snp-product-allowed']);
  });

  test("a VLEK is taken of a provider whom the policy names, and of nobody's else", () => {
    const maker = makeSnpMaker('Genoa', 'VLEK');
    const judge = (rules: object, changes: SnpChanges = {}): string[] =>
      complaints(makeSnpEvidence(maker, changes), maker.roots, goodTime, { policy: policyOf(rules) });
    const named = { vlekProviders: ['CN=cloud.example'] };
    expect(judge(named)).toEqual([]);
    expect(judge({ vlekProviders: [] })).toEqual(['snp-vlek-provider']);
    const other = { leafExtensions: { [`${amdOid}.5`]: ia5('CN=other.example') } };
    expect(judge(named, other)).toEqual(['snp-vlek-provider']);
    expect(judge({}, other)).toEqual([]);
    // It names no chip: a list of machines cannot be met by it.
    const listed = makeSnpEvidence(maker);
    const { checks } = verifyEvidence(
      listed,
      { at: goodTime, policy: policyOf({ chipIds: ['00'.repeat(64)] }) },
      maker.roots,
    );
    expect(checks.find((check) => check.id === 'chip-allowed')?.status).toBe('not-possible');
  });
});

test('what people see of a report: all four TCBs, the settings, the mitigations', () => {
  const { claims } = verifyEvidence(
    makeSnpEvidence(makers.Genoa, {
      version: 5,
      report: (report) => {
        report.writeUInt8(20, 0x1e0 + 6);
        report.writeUInt8(0x25, 0x40);
        report.writeUInt8(0x0b, 0x200);
        report.writeUInt8(1, 0x48);
        report.fill(0x77, 0x110, 0x140);
      },
    }),
    { at: goodTime, policy: policyOf() },
    makers.Genoa.roots,
  );
  expect(claims?.facts).toMatchObject({
    reportedTcb: 'bootLoader 4, tee 2, snp 23, microcode 213',
    committedTcb: 'bootLoader 4, tee 2, snp 20, microcode 213',
    lowestTcb: 'bootLoader 4, tee 2, snp 20, microcode 213',
    processor: 'family 0x19 model 0x11 stepping 1',
    currentMitigations: 'bits 0, 1, 3',
    launchMitigations: 'none',
    authorKey: '77'.repeat(48),
  });
  expect(claims?.facts['platform']).toMatch(/^multithreading, no TSME, ECC, RAPL on, .*alias check done/);
});
