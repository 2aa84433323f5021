import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toHex } from '../../src/bytes/byteForms.ts';
import type { Check } from '../../src/checks.ts';
import { verdictOf } from '../../src/checks.ts';
import type { Policy } from '../../src/attestation/policy.ts';
import { policySchema, tdxTcbStatuses } from '../../src/attestation/policy.ts';
import { pinnedRoots } from '../../src/attestation/roots.ts';
import { verifyEndorsement } from '../../src/attestation/sev/endorsement.ts';
import { verifyEvidence } from '../../src/attestation/verifyEvidence.ts';
import { readPemCertificates } from '../../src/attestation/x509/pem.ts';
import type { Vector } from './vectorFiles.ts';
import * as files from './vectorFiles.ts';

const present = files.vectorsPresent;
const suite = present ? describe : describe.skip;
const note = present ? '' : ' (skipped: ../shared/vectors is not here)';

/** A table must not be empty, though its suite be skipped. */
const orAbsent = (names: readonly string[]): readonly string[] =>
  names.length > 0 ? names : ['(no vector)'];

/** The measurements of others' machines are not ours to know; most vectors carry no revocation list. */
const strict = policySchema.parse({
  version: 1,
  allowAnyMeasurement: true,
  revocationLists: 'if-present',
  // The vectors are of all ages and of all products: what is asked of their age is tried beside synthetic evidence.
  products: ['milan', 'genoa', 'turin'],
  minimumTcb: { milan: 'none', genoa: 'none', turin: 'none' },
  platform: { aliasCheck: 'any' },
  vlekProviders: 'any',
  tdxEvaluation: { minimumNumber: 0 },
});
const lenient: Policy = {
  ...strict,
  vmpl: 3,
  septVeDisable: 'any',
  allowServiceTd: true,
  allowMigration: true,
  minimumTcb: { ...strict.minimumTcb, tdx: [...tdxTcbStatuses] },
};

function verify(vector: Vector, at: string, policy: Policy): readonly Check[] {
  return verifyEvidence(vector.evidence, { at: new Date(at), policy }, vector.roots).checks;
}

/** A VLEK lives for a year, a VCEK for seven: a report is judged a month after its certificate began. */
function verifyInTime(vector: Vector, policy: Policy): readonly Check[] {
  const { certificates } = vector.evidence.collateral as { certificates: string };
  const [leaf] = readPemCertificates(certificates, 'the vector', 3);
  const at = new Date((leaf?.notBefore.getTime() ?? 0) + 30 * 24 * 3_600_000);
  return verify(vector, at.toISOString(), policy);
}

const notPassed = (checks: readonly Check[]): string[] =>
  checks.filter((check) => check.status !== 'passed').map((check) => check.id);

const failed = (checks: readonly Check[]): string[] =>
  checks.filter((check) => check.status === 'failed').map((check) => check.id);

/** Which checks a reason in a manifest may be found by; a reason that is not here must only be refused. */
const reasons: Readonly<Record<string, RegExp>> = {
  debug: /-debug$/,
  policy: /^snp-policy$/,
  vmpl: /^snp-vmpl$/,
  sig_algo: /^snp-algorithm$/,
  version: /^snp-version$/,
  hwid: /^snp-hwid$/,
  tcb: /^snp-tcb$/,
  product: /^snp-product$/,
  expired: /-(?:chain|tcb-info|qe-identity|revocation|crl)$/,
  revoked: /^(?:snp-revocation|tdx-pck-crl|tdx-root-crl|tdx-platform|tdx-module|tdx-qe|tdx-tcb-info)$/,
  crl_expired: /^(?:snp-revocation|tdx-pck-crl|tdx-root-crl)$/,
  crl_signature: /^(?:snp-revocation|tdx-pck-crl|tdx-root-crl)$/,
  signature: /-signature$/,
  length: /^(?:snp-report|tdx-quote)$/,
  truncated: /^(?:snp-report|tdx-quote)$/,
  reserved: /^(?:tdx-attributes|snp-policy)$/,
  ak_type: /^tdx-header$/,
  quote_signature: /^tdx-signature$/,
  'qe attributes/debug': /^tdx-qe$/,
  qe_identity: /^tdx-qe$/,
  no_tcb_level: /^tdx-(?:platform|module|qe)$/,
  qe_identity_id: /^tdx-qe-identity$/,
  tcb_info_expired: /^tdx-tcb-info$/,
  qe_identity_expired: /^tdx-qe-identity$/,
  tcb_info_signature: /^tdx-tcb-info$/,
  pck_expired: /^tdx-chain$/,
};

interface Case {
  readonly name: string;
  readonly expect: string;
  readonly crl?: string;
  readonly at?: string;
}
type Manifest = Readonly<Partial<Record<'snp' | 'tdx', readonly Case[]>>> & { readonly at: string };

/** Every folder that may hold a manifest with cases and their own roots beside it. */
const manifests = ['negative', ...files.foldersIn('negative').map((folder) => join('negative', folder))]
  .map((folder) => join(files.vectorFolder, folder))
  .filter((folder) => existsSync(join(folder, 'manifest.json')));

function judge(vector: Vector, at: string, expected: string): void {
  const checks = verify(vector, at, strict);
  if (expected.startsWith('accept') && !expected.includes('policy')) {
    expect(checks.filter((check) => check.status !== 'passed')).toEqual([]);
    return;
  }
  expect(verdictOf(checks)).toBe('failed');
  const reason = /^reject:(.*?)(?: \(.*)?$/.exec(expected)?.[1];
  const pattern = reason === undefined ? undefined : reasons[reason];
  if (pattern !== undefined) expect(failed(checks)).toContainEqual(expect.stringMatching(pattern));
  if (/policy:|when policy|unless allowed/.test(expected)) {
    const advisories = checks.find((check) => check.id === 'advisories-allowed')?.detail ?? '';
    const accept = advisories.match(/[A-Z]+-SA-\d{5}/g) ?? [];
    expect(
      notPassed(verify(vector, at, { ...lenient, advisories: { ...lenient.advisories, accept } })),
    ).toEqual([]);
  }
}

suite(`cases with roots of their own${note}`, () => {
  for (const folder of manifests) {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const title = (kind: string, entry: Case): string => `${kind}/${entry.name}: ${entry.expect}`;
    for (const entry of manifest.snp ?? []) {
      test(title('snp', entry), () => {
        judge(files.manifestSnpVector(folder, entry.name, entry.crl), entry.at ?? manifest.at, entry.expect);
      });
    }
    for (const entry of manifest.tdx ?? []) {
      test(title('tdx', entry), () => {
        judge(files.manifestTdxVector(folder, entry.name), entry.at ?? manifest.at, entry.expect);
      });
    }
    test('are refused under the real roots', () => {
      expect(
        failed(
          verifyEvidence(files.manifestTdxVector(folder, 'good').evidence, {
            at: new Date(manifest.at),
            policy: strict,
          }).checks,
        ),
      ).toContain('tdx-chain');
      expect(
        failed(
          verifyEvidence(files.manifestSnpVector(folder, 'good', 'crl-empty.der').evidence, {
            at: new Date(manifest.at),
            policy: strict,
          }).checks,
        ),
      ).toContain('snp-chain');
    });
  }
});

suite(`real SEV-SNP reports${note}`, () => {
  const withReport = files
    .foldersIn('snp')
    .filter((folder) => files.filesIn('snp', folder).includes('report.bin'));
  test.each(orAbsent(withReport))('%s', (folder) => {
    const checks = verifyInTime(files.realSnpVector(folder), lenient);
    expect(notPassed(checks)).toEqual(folder.includes('DEBUG') ? ['snp-debug'] : []);
  });

  test('the certificates of a Turin chip lead to its root, and say its TCB and its 8-byte id', () => {
    const chain = readPemCertificates(files.turinCertificates(), 'the vector', 3);
    const endorsement = verifyEndorsement(chain, pinnedRoots, new Date('2026-06-01'));
    expect(endorsement).toMatchObject({
      kind: 'VCEK',
      product: 'Turin',
      tcb: { fmc: 0, snp: 0, microcode: 9 },
    });
    expect(toHex(endorsement.hardwareId ?? new Uint8Array())).toBe('1e550a8ee5cf9f4d');
  });

  test('a report from VMPL 1 is refused by a policy that asks for VMPL 0', () => {
    expect(notPassed(verifyInTime(files.realSnpVector('trustee-milan-v3-VLEK'), strict))).toEqual([
      'snp-vmpl',
    ]);
  });

  test('a report whose evidence carries no revocation list is not passed when the policy requires one', () => {
    const checks = verifyInTime(files.realSnpVector('virtee-milan-v2'), {
      ...strict,
      revocationLists: 'required',
    });
    expect(verdictOf(checks)).toBe('not-possible');
    expect(notPassed(checks)).toEqual(['snp-revocation']);
  });

  const altered = files.filesIn('snp', 'trustee-milan-v2').filter((name) => name.includes('invalid'));
  test.each(orAbsent(altered))('%s is refused', (leaf) => {
    expect(verdictOf(verifyInTime(files.realSnpVector('trustee-milan-v2', leaf), lenient))).toBe('failed');
  });
});

/** The day on which the TCB information of a vector was issued. */
function issueDateOf({ evidence }: Vector): string {
  const { tcb_info: text } = evidence.collateral as { tcb_info: string };
  const { issueDate } = JSON.parse(text) as { issueDate: string };
  return new Date(new Date(issueDate).getTime() + 24 * 3_600_000).toISOString();
}

suite(`real TDX quotes${note}`, () => {
  /** What Intel said at that time; `lenient` with these advisories, what does not pass. */
  const known: Readonly<
    Record<string, { at: string; tcbInfo?: string; strict: string[]; lenient: string[] }>
  > = {
    'phala-uptodate': { at: '2025-06-20', strict: [], lenient: [] },
    'phala-no-tcb-level': {
      at: '2026-02-19',
      strict: ['tdx-platform', 'minimum-tcb'],
      lenient: ['tdx-platform', 'minimum-tcb'],
    },
    'zkdcap-outofdate': {
      at: '2025-01-21T12:58:40Z',
      strict: ['minimum-tcb', 'advisories-allowed'],
      lenient: [],
    },
    // The file ends in "extra bytes(only for testing purpose)".
    'go-tdx-guest-v4': {
      at: '2023-07-01',
      strict: ['tdx-trailing', 'tdx-sept-ve-disable', 'tdx-platform', 'minimum-tcb'],
      lenient: ['tdx-trailing', 'tdx-platform', 'minimum-tcb'],
    },
    'attestation-rs-v5': {
      at: '2026-03-25',
      tcbInfo: 'tcb_info_90c06f000000.json',
      strict: ['tdx-service-td', 'tdx-platform', 'minimum-tcb'],
      lenient: ['tdx-platform', 'minimum-tcb'],
    },
  };
  const folders = files
    .foldersIn('tdx')
    .filter((folder) => files.filesIn('tdx', folder).includes('quote.bin'));
  const accept = ['INTEL-SA-00960', 'INTEL-SA-00982', 'INTEL-SA-00986'];

  test.each(orAbsent(folders))('%s', (folder) => {
    const fact = known[folder];
    const vector = files.realTdxVector(folder, fact?.tcbInfo);
    const at = fact?.at ?? issueDateOf(vector);
    const seen = [
      verify(vector, at, strict),
      verify(vector, at, { ...lenient, advisories: { ...lenient.advisories, accept } }),
    ].map(notPassed);
    if (fact !== undefined) expect(seen).toEqual([fact.strict, fact.lenient]);
    // What nobody has written about here yet is judged by its name, and at least without an exception.
    else if (/uptodate/i.test(folder)) expect(seen[0]).toEqual([]);
    else if (/debug/i.test(folder)) expect(seen[1]).toContain('tdx-debug');
    else expect(seen).toHaveLength(2);
  });

  test.each(orAbsent(files.filesIn('tdx', 'quotes-only')))(
    '%s, without collateral, proves nothing about its TCB',
    (file) => {
      const checks = verify(files.quoteOnly(file), '2026-06-01', lenient);
      const wanted = ['tdx-collateral', ...(file.includes('DEBUG') ? ['tdx-debug'] : []), 'minimum-tcb'];
      expect(notPassed(checks)).toEqual(wanted);
    },
  );
});

suite(`Azure's virtual TPM${note}`, () => {
  test.each(orAbsent(files.filesIn('azure', 'snp').filter((name) => name.endsWith('.json'))))(
    'snp/%s',
    (file) => {
      expect(notPassed(verify(files.azureVector('snp', file), '2026-06-01', strict))).toEqual([]);
    },
  );

  test.each(orAbsent(files.filesIn('azure', 'tdx').filter((name) => name.endsWith('.json'))))(
    'tdx/%s: all but the TCB, for which the vector has no collateral',
    (file) => {
      const checks = verify(files.azureVector('tdx', file), '2025-06-20', lenient);
      expect(notPassed(checks)).toEqual(['tdx-platform', 'minimum-tcb']);
    },
  );
});
