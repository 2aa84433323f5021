import { describe, expect, test } from '@jest/globals';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { ecParty, keyUsage, rsaParty } from '../synthetic/authority.ts';
import { boolean, ia5, integer, sequence } from '../synthetic/derWriter.ts';
import { complaints, flipped, passes, policyOf, quoteOf, withQuote } from '../synthetic/judge.ts';
import type { SnpChanges } from '../synthetic/snpEvidence.ts';
import {
  amdOid,
  goodTime,
  makeSnpEvidence,
  makeSnpMaker,
  snpMeasurement,
  snpReportData,
} from '../synthetic/snpEvidence.ts';

const milan = makeSnpMaker('Milan', 'VCEK');
const good = makeSnpEvidence(milan);
const stranger = rsaParty('ARK-Milan');

const refusals = (changes: SnpChanges, policy = policyOf()): string[] =>
  complaints(makeSnpEvidence(milan, changes), milan.roots, goodTime, { policy });

const setPolicyBits = (bits: bigint) => ({
  report: (report: Buffer): void => void report.writeBigUInt64LE(report.readBigUInt64LE(8) | bits, 8),
});

describe('good evidence passes', () => {
  test.each([2, 3, 4, 5])('of report version %d', (version) => {
    expect(refusals({ version })).toEqual([]);
  });

  test.each([
    ['Milan', 'VLEK'],
    ['Genoa', 'VCEK'],
    ['Genoa', 'VLEK'],
    ['Turin', 'VCEK'],
    ['Turin', 'VLEK'],
  ] as const)('of %s signed by a %s', (product, kind) => {
    const maker = makeSnpMaker(product, kind);
    const { claims } = verifyEvidence(
      makeSnpEvidence(maker),
      { at: goodTime, policy: policyOf() },
      maker.roots,
    );
    expect(complaints(makeSnpEvidence(maker), maker.roots, goodTime)).toEqual([]);
    expect(claims?.facts).toMatchObject({ product, signedBy: kind });
    // Its certificates mean nothing under another product's root, nor under the real ones.
    expect(complaints(makeSnpEvidence(maker), { ...maker.roots, amd: milan.roots.amd }, goodTime)).toEqual([
      'snp-chain',
    ]);
    expect(
      verifyEvidence(makeSnpEvidence(maker), { at: goodTime, policy: policyOf() }).checks,
    ).toContainEqual(expect.objectContaining({ id: 'snp-chain', status: 'failed' }));
  });

  test('and says what it is', () => {
    const { claims } = verifyEvidence(
      good,
      { at: goodTime, policy: policyOf(), reportData: snpReportData },
      milan.roots,
    );
    expect(claims).toMatchObject({ kind: 'sev-snp', measurement: snpMeasurement, reportData: snpReportData });
  });
});

describe('a report is refused', () => {
  test.each<[string, SnpChanges, string[]]>([
    ['of version 1', { version: 1 }, ['snp-version']],
    ['of version 6', { version: 6 }, ['snp-version']],
    ['of a debug guest', setPolicyBits(1n << 19n), ['snp-debug']],
    ['of a guest that may migrate', setPolicyBits(1n << 18n), ['snp-migration']],
    ['with a reserved policy bit set', setPolicyBits(1n << 26n), ['snp-policy']],
    [
      'with the policy bit clear that must be one',
      { report: (r) => void r.writeBigUInt64LE(0n, 8) },
      ['snp-policy'],
    ],
    ['from VMPL 1', { report: (r) => void r.writeUInt32LE(1, 0x30) }, ['snp-vmpl']],
    ['from no VMPL', { report: (r) => void r.writeUInt32LE(0xffffffff, 0x30) }, ['snp-vmpl']],
    ['with another signature algorithm', { report: (r) => void r.writeUInt32LE(2, 0x34) }, ['snp-algorithm']],
    ['that names VLEK as its signer', { report: (r) => void r.writeUInt32LE(4, 0x48) }, ['snp-signer']],
    ['that names nobody as its signer', { report: (r) => void r.writeUInt32LE(28, 0x48) }, ['snp-signer']],
    ['whose signing key is masked', { report: (r) => void r.writeUInt32LE(2, 0x48) }, ['snp-signer']],
    ['of another chip', { report: (r) => void r.fill(0x11, 0x1a0, 0x1a8) }, ['snp-hwid']],
    ['of a masked chip', { report: (r) => void r.fill(0, 0x1a0, 0x1e0) }, ['snp-hwid']],
    ['of another boot loader', { report: (r) => void r.writeUInt8(5, 0x180) }, ['snp-tcb']],
    ['of another TEE firmware', { report: (r) => void r.writeUInt8(9, 0x181) }, ['snp-tcb']],
    ['of another SNP firmware', { report: (r) => void r.writeUInt8(9, 0x186) }, ['snp-tcb']],
    ['of another microcode', { report: (r) => void r.writeUInt8(9, 0x187) }, ['snp-tcb']],
    ["of another product's processor", { report: (r) => void r.writeUInt8(0x11, 0x189) }, ['snp-product']],
    ['of an unknown processor', { report: (r) => void r.writeUInt8(0x17, 0x188) }, ['snp-product']],
    ['signed by another chip', { signer: ecParty('x', 'P-384') }, ['snp-signature']],
    ['altered after signing', { signed: (r) => flipped(r, 0x95, 3) }, ['snp-signature']],
    ['with bytes after its signature', { signed: (r) => flipped(r, 0x400, 0) }, ['snp-report']],
    ['with a number too large for P-384', { signed: (r) => flipped(r, 0x2a0 + 50, 0) }, ['snp-report']],
    ['one byte too long', { signed: (r) => Buffer.concat([r, Buffer.alloc(1)]) }, ['snp-report']],
  ])('%s', (_what, changes, wanted) => {
    expect(refusals(changes)).toEqual(wanted);
  });
});

describe('an endorsement is refused', () => {
  const tcb = (part: string, value: number): SnpChanges => ({
    leafExtensions: { [`${amdOid}.${part}`]: integer(value) },
  });
  test.each<[string, SnpChanges, string[]]>([
    ['for another boot loader', tcb('3.1', 3), ['snp-tcb']],
    ['for another TEE firmware', tcb('3.2', 3), ['snp-tcb']],
    ['for another SNP firmware', tcb('3.3', 3), ['snp-tcb']],
    ['for another microcode', tcb('3.8', 3), ['snp-tcb']],
    ['for another product', { leafExtensions: { [`${amdOid}.2`]: ia5('Genoa-B1') } }, ['snp-product']],
    [
      'for a product that only begins alike',
      { leafExtensions: { [`${amdOid}.2`]: ia5('Milano') } },
      ['snp-product'],
    ],
    ['for another chip', { leafExtensions: { [`${amdOid}.4`]: Buffer.alloc(64, 1) } }, ['snp-hwid']],
    ['for a part of a chip id', { leafExtensions: { [`${amdOid}.4`]: Buffer.alloc(8, 0x5c) } }, ['snp-hwid']],
    ['that names no chip', { leafExtensions: { [`${amdOid}.4`]: undefined } }, ['snp-hwid']],
    ['that names no microcode', { leafExtensions: { [`${amdOid}.3.8`]: undefined } }, ['snp-chain']],
    [
      'with a negative version',
      { leafExtensions: { [`${amdOid}.3.8`]: Buffer.from([2, 1, 0x80]) } },
      ['snp-chain'],
    ],
    ['that expired', { leaf: { notAfter: new Date('2026-05-31T23:59:59Z') } }, ['snp-chain']],
    ['that is not yet valid', { leaf: { notBefore: new Date('2026-06-01T00:00:01Z') } }, ['snp-chain']],
    ['for a key on another curve', { leaf: { subject: ecParty('SEV-VCEK') } }, ['snp-signature']],
    ['of another name', { leaf: { subject: ecParty('SEV-Other', 'P-384') } }, ['snp-chain']],
    ['signed by a stranger', { leaf: { issuer: rsaParty('SEV-Milan') } }, ['snp-chain']],
    ['that names another issuer', { leaf: { issuerName: 'SEV-Genoa' } }, ['snp-chain']],
    ['of an old version', { leaf: { version: 1 } }, ['snp-chain']],
    [
      'with an unknown critical extension',
      { leaf: { extensions: [{ name: '1.2.3.4', value: integer(1), critical: true }] } },
      ['snp-chain'],
    ],
    [
      'with an extension twice',
      { leaf: { extensions: [{ name: '2.5.29.19', value: sequence() }] } },
      ['snp-chain'],
    ],
  ])('%s', (_what, changes, wanted) => {
    expect(refusals(changes)).toEqual(wanted);
  });
});

describe('an intermediate certificate is refused', () => {
  test.each<[string, SnpChanges]>([
    ['that expired', { ask: { notAfter: new Date('2026-05-01T00:00:00Z') } }],
    ['that is no authority', { ask: { ca: 'none' } }],
    ['that may not sign certificates', { ask: { keyUsage: keyUsage.lists } }],
    [
      'of the other kind of key',
      { ask: { subject: { ...milan.ask, name: 'SEV-VLEK-Milan' } }, leaf: { issuerName: 'SEV-VLEK-Milan' } },
    ],
    ['signed by a stranger with the root name', { ask: { issuer: stranger } }],
  ])('%s', (_what, changes) => {
    expect(refusals(changes)).toEqual(['snp-chain']);
  });

  test('when a certificate stands between it and the leaf', () => {
    const given = good.collateral as { certificates: string };
    const [leaf = '', ask = '', ark = ''] = given.certificates.split(/(?=-----BEGIN)/);
    for (const certificates of [leaf + ark, leaf + ask, leaf + ask + ask + ark, ask + leaf + ark, ark, '']) {
      const evidence = { ...good, collateral: { ...given, certificates } };
      expect(complaints(evidence, milan.roots, goodTime)).toEqual(['snp-chain']);
    }
  });
});

describe('a revocation list is refused', () => {
  const narrowed = { name: '2.5.29.28', value: sequence(boolean(true)), critical: true };
  test.each<[string, SnpChanges]>([
    ['that names the intermediate', { crl: { revoked: [7, 0x10001] } }],
    ['in which the root takes back itself', { crl: { revoked: [0x10000] } }],
    ['that expired', { crl: { nextUpdate: new Date('2026-05-31T00:00:00Z') } }],
    ['from the future', { crl: { issued: new Date('2026-06-02T00:00:00Z') } }],
    ['signed by a stranger', { crl: { issuer: stranger } }],
    ["that is another's", { crl: { issuer: milan.ask } }],
    ['that covers only a part', { crl: { extensions: [narrowed] } }],
    ['that is garbage', { collateral: { revocationList: 'AAAA' } }],
    ['that is not there', { crl: 'none' }],
  ])('%s', (_what, changes) => {
    expect(refusals(changes)).toEqual(['snp-revocation']);
  });

  test('but not for the certificates that it does not name', () => {
    expect(refusals({ crl: { revoked: [0, 1, 0x10002] } })).toEqual([]);
  });

  test('unless the policy can do without', () => {
    expect(refusals({ crl: 'none' }, policyOf({ revocationLists: 'if-present' }))).toEqual([]);
    expect(refusals({ crl: { revoked: [0x10001] } }, policyOf({ revocationLists: 'if-present' }))).toEqual([
      'snp-revocation',
    ]);
  });
});

describe('a policy', () => {
  const chip = '5c'.repeat(64);
  test.each<[string, object, string[]]>([
    ['without hardware', { kinds: [] }, ['kind-allowed']],
    ['for TDX only', { kinds: ['tdx'] }, ['kind-allowed']],
    ['that lists no measurement', { allowAnyMeasurement: false }, ['measurement-allowed']],
    [
      'that lists another measurement',
      { measurements: { 'sev-snp': ['00'.repeat(48)] } },
      ['measurement-allowed'],
    ],
    [
      'that lists it for the other kind',
      { allowAnyMeasurement: false, measurements: { tdx: [snpMeasurement] } },
      ['measurement-allowed'],
    ],
    ['that lists it', { allowAnyMeasurement: false, measurements: { 'sev-snp': [snpMeasurement] } }, []],
    [
      'that asks for newer microcode',
      { minimumTcb: { milan: { bootLoader: 4, snp: 23, microcode: 214 } } },
      ['minimum-tcb'],
    ],
    [
      'that asks for this microcode',
      { minimumTcb: { milan: { bootLoader: 4, snp: 23, microcode: 213 } } },
      [],
    ],
    [
      'that asks for newer SNP firmware',
      { minimumTcb: { milan: { bootLoader: 0, snp: 24, microcode: 0 } } },
      ['minimum-tcb'],
    ],
    [
      'that asks for newer firmware of another product',
      { minimumTcb: { genoa: { bootLoader: 0, snp: 24, microcode: 0 } } },
      [],
    ],
    ['that lists the chip', { chipIds: [chip] }, []],
    ['that lists another chip', { chipIds: ['00'.repeat(64)] }, ['chip-allowed']],
    ['that lists no chip', { chipIds: [] }, ['chip-allowed']],
    ['that asks for a PCR', { pcrs: { 4: ['00'.repeat(32)] } }, ['pcr-4-allowed']],
    ['that asks for a list of this month', { maximumAgeHours: { collateral: 31 * 24 } }, []],
    ['that asks for a list of this week', { maximumAgeHours: { collateral: 7 * 24 } }, ['collateral-age']],
    [
      'that asks for fresh evidence, of which nothing tells the age',
      { maximumAgeHours: { evidence: 1 } },
      ['evidence-age'],
    ],
  ])('%s', (_what, rules, wanted) => {
    expect(complaints(good, milan.roots, goodTime, { policy: policyOf(rules) })).toEqual(wanted);
  });

  test('that asks for fresh evidence counts from when the nonce was made', () => {
    const policy = policyOf({ maximumAgeHours: { evidence: 1 } });
    const since = (minutes: number): Date => new Date(goodTime.getTime() - minutes * 60_000);
    expect(complaints(good, milan.roots, goodTime, { policy, notBefore: since(59) })).toEqual([]);
    expect(complaints(good, milan.roots, goodTime, { policy, notBefore: since(61) })).toEqual([
      'evidence-age',
    ]);
  });

  test('that accepts migration and VMPL 2 gets them', () => {
    const changes = {
      report: (r: Buffer): void => (r.writeBigUInt64LE(0x70000n, 8), void r.writeUInt32LE(2, 0x30)),
    };
    expect(refusals(changes, policyOf({ allowMigration: true, vmpl: 2 }))).toEqual([]);
  });

  test('for other report data refuses', () => {
    expect(complaints(good, milan.roots, goodTime, { reportData: '00'.repeat(64) })).toEqual(['report-data']);
  });
});

describe('whatever happens to the bytes', () => {
  const report = quoteOf(good);

  test('a report cut at any byte is refused', () => {
    for (let length = 0; length < report.length; length += 1) {
      expect(passes(withQuote(good, report.subarray(0, length)), milan.roots, goodTime)).toBe(false);
    }
  });

  // Every bit is flipped in test/integration/attestationBits.test.ts.
  test('a report with a bit flipped anywhere is refused', () => {
    const survivors: number[] = [];
    for (let byte = 0; byte < report.length; byte += 5) {
      if (passes(withQuote(good, flipped(report, byte, byte % 8)), milan.roots, goodTime))
        survivors.push(byte);
    }
    expect(survivors).toEqual([]);
  });

  test('collateral with members missing, added or of another type is refused', () => {
    const given = good.collateral as Record<string, unknown>;
    const wrong = [
      null,
      [],
      'x',
      {},
      { ...given, more: 1 },
      { ...given, certificates: 5 },
      { ...given, revocationList: {} },
    ];
    for (const collateral of wrong) {
      expect(complaints({ ...good, collateral }, milan.roots, goodTime)).toContain('snp-collateral');
    }
  });
});
