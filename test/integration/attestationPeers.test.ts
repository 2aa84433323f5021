/** What others' verifiers say about the same evidence. docs/attestation.md explains where they differ. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import phala from '@phala/dcap-qvl';
import { goTool } from '../../scripts/goTools.ts';
import { verifyEvidence } from '../../src/attestation/verifyEvidence.ts';
import { readPemCertificates } from '../../src/attestation/x509/pem.ts';
import { certificateGuid } from '../../src/attestation/sev/certificateTable.ts';
import { verdictOf } from '../../src/checks.ts';
import { anyAge, policyOf } from '../attestation/synthetic/judge.ts';
import type { Vector } from '../attestation/vectorFiles.ts';
import * as files from '../attestation/vectorFiles.ts';

const suite = files.vectorsPresent ? describe : describe.skip;
const note = files.vectorsPresent ? '' : ' (skipped: ../shared/vectors is not here)';
const scratch = mkdtempSync(join(tmpdir(), 'countersign-peers-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** A policy under which only what the peers look at as well can fail. */
const rules = {
  ...anyAge,
  minimumTcb: { tdx: ['UpToDate', 'OutOfDate'] },
  revocationLists: 'if-present',
  vmpl: 3,
};

function ourStatus(vector: Vector, at: Date, accept: string[]): string {
  const { checks, claims } = verifyEvidence(
    vector.evidence,
    { at, policy: policyOf({ ...rules, advisories: { accept } }) },
    vector.roots,
  );
  return verdictOf(checks) === 'passed' ? (claims?.facts['tcbStatus'] ?? 'accepted') : 'refused';
}

function phalaStatus({ evidence }: Vector, at: Date, root: Buffer): string {
  const given = evidence.collateral as Parameters<typeof phala.verify>[1];
  const collateral = { ...given, pck_crl_issuer_chain: given.tcb_info_issuer_chain };
  try {
    return new phala.QuoteVerifier(root).verify(
      Buffer.from(evidence.quote, 'base64'),
      collateral,
      at.getTime() / 1000,
    ).status;
  } catch {
    return 'refused';
  }
}

suite(`@phala/dcap-qvl${note}`, () => {
  const advisories = [
    'INTEL-SA-00960',
    'INTEL-SA-00982',
    'INTEL-SA-00986',
    'INTEL-SA-01036',
    'INTEL-SA-01397',
  ];
  test.each([
    ['phala-uptodate', '2025-06-20', undefined],
    ['phala-no-tcb-level', '2026-02-19', undefined],
    ['zkdcap-outofdate', '2025-01-21T12:58:40Z', undefined],
    ['go-tdx-guest-v4', '2023-07-01', undefined],
    ['attestation-rs-v5', '2026-03-25', 'tcb_info_90c06f000000.json'],
  ])('agrees about %s', (folder, time, tcbInfo) => {
    const vector = files.realTdxVector(folder, tcbInfo);
    const root = readFileSync(join(files.vectorFolder, 'ca', 'intel-sgx-root-ca.der'));
    expect(ourStatus(vector, new Date(time), advisories)).toBe(phalaStatus(vector, new Date(time), root));
  });

  /** It skips a module's own TCB level, does not check who signed a revocation list, nor its dates. */
  const knownDifferences: Readonly<Record<string, [ours: string, theirs: string]>> = {
    'module-outofdate': ['OutOfDate', 'UpToDate'],
    'pck-crl-wrong-signer': ['refused', 'UpToDate'],
    'crl-expired': ['refused', 'UpToDate'],
  };
  const base = join(files.vectorFolder, 'negative');
  const manifest = files.vectorsPresent
    ? (JSON.parse(readFileSync(join(base, 'manifest.json'), 'utf8')) as {
        at: string;
        tdx: { name: string }[];
      })
    : { at: '', tdx: [{ name: '(no vector)' }] };
  test.each(manifest.tdx)('agrees, or is known not to, about $name', ({ name }) => {
    const vector = files.manifestTdxVector(base, name);
    const at = new Date(manifest.at);
    const both = [
      ourStatus(vector, at, advisories),
      phalaStatus(vector, at, readFileSync(join(base, 'tdx-ca', 'root.der'))),
    ];
    expect(both).toEqual(knownDifferences[name] ?? [both[0], both[0]]);
  });
});

/** The report with its certificates in a table behind it, as the tool reads it. */
function extendedReport({ evidence }: Vector): Buffer {
  const { certificates } = evidence.collateral as { certificates: string };
  const chain = readPemCertificates(certificates, 'the vector', 3);
  const leafGuid = chain[0]?.commonName === 'SEV-VLEK' ? certificateGuid.vlek : certificateGuid.vcek;
  const guids = [leafGuid, certificateGuid.ask, certificateGuid.ark];
  let offset = (chain.length + 1) * 24;
  const entries = chain.map((certificate, index) => {
    const entry = Buffer.alloc(24);
    Buffer.from(guids[index] ?? '', 'hex').copy(entry);
    entry.writeUInt32LE(offset, 16);
    entry.writeUInt32LE(certificate.raw.length, 20);
    offset += certificate.raw.length;
    return entry;
  });
  const report = Buffer.from(evidence.quote, 'base64');
  return Buffer.concat([
    report,
    ...entries,
    Buffer.alloc(24),
    ...chain.map((certificate) => certificate.raw),
  ]);
}

function accepts(tool: string, input: Buffer, words: readonly string[]): boolean {
  const file = join(scratch, 'evidence.bin');
  writeFileSync(file, input);
  const { status, stdout, stderr } = spawnSync(tool, ['-in', file, ...words], { encoding: 'utf8' });
  if (status === 0) return true;
  if (stderr.includes('flag provided but not defined')) throw new Error(`${stdout}${stderr}`);
  return false;
}

const tampered = (input: Buffer, byte: number): Buffer => {
  const copy = Buffer.from(input);
  copy.writeUInt8(copy.readUInt8(byte) ^ 1, byte);
  return copy;
};

const sevCheck = files.vectorsPresent ? goTool('sev-check') : undefined;
const tdxCheck = files.vectorsPresent ? goTool('tdx-check') : undefined;

(sevCheck === undefined ? describe.skip : describe)(
  "Google's go-sev-guest (skipped without Go, its proxy or the vectors)",
  () => {
    const tool = sevCheck ?? '';
    const now = new Date();
    test.each([
      'virtee-milan-v2',
      'trustee-milan-v2',
      'teekit-gcp-milan-v5',
      'trustee-milan-v3-VLEK',
      'go-sev-guest-milan-v2-DEBUG',
    ])('agrees about %s', (folder) => {
      const vector = files.realSnpVector(folder);
      const vlek = folder.includes('VLEK') ? '_vlek' : '';
      const authorities = join(files.vectorFolder, 'ca', `ask_ark_milan${vlek}.pem`);
      // Its default refuses symmetric multithreading and firmware that is not committed yet; our policy has no such rules.
      const words = [
        '-product_name',
        'Milan-B0',
        '-product_key_path',
        authorities,
        '-guest_policy',
        '0x30000',
        '-provisional=true',
      ];
      const theirs = accepts(tool, extendedReport(vector), words);
      expect([folder, ourStatus(vector, now, []) !== 'refused']).toEqual([folder, theirs]);
      expect(accepts(tool, tampered(extendedReport(vector), 0x90), words)).toBe(false);
    });
  },
);

(tdxCheck === undefined ? describe.skip : describe)(
  "Google's go-tdx-guest (skipped without Go, its proxy or the vectors)",
  () => {
    const tool = tdxCheck ?? '';
    /** What it looks at without a network: the quote's own signatures and chain, today. */
    const ours = (vector: Vector): boolean => {
      const { checks } = verifyEvidence(
        vector.evidence,
        { at: new Date(), policy: policyOf() },
        vector.roots,
      );
      const looked = ['tdx-header', 'tdx-chain', 'tdx-qe-signature', 'tdx-key-binding', 'tdx-signature'];
      return (
        checks.filter((check) => looked.includes(check.id) && check.status === 'passed').length ===
        looked.length
      );
    };
    test.each([
      ['phala-uptodate', files.realTdxVector],
      ['zkdcap-outofdate', files.realTdxVector],
      ['gcp-cos-113.dat', files.quoteOnly],
      ['trustee-v4-DEBUG.dat', files.quoteOnly],
      ['tdx-v4-azure', files.quoteOnly],
    ] as const)('agrees about the signatures and the chain of %s', (name, load) => {
      const vector = load(name);
      const quote = Buffer.from(vector.evidence.quote, 'base64');
      expect([name, ours(vector)]).toEqual([name, accepts(tool, quote, [])]);
      expect(accepts(tool, tampered(quote, 200), [])).toBe(false);
    });
  },
);
