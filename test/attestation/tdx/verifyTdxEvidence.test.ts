import { describe, expect, test } from '@jest/globals';
import { verifyEvidence } from '../../../src/attestation/verifyEvidence.ts';
import { ecParty, keyUsage } from '../synthetic/authority.ts';
import { integer, sequence } from '../synthetic/derWriter.ts';
import { complaints, flipped, passes, policyOf, quoteOf, withQuote } from '../synthetic/judge.ts';
import { goodTime } from '../synthetic/snpEvidence.ts';
import type { TcbInfoJson } from '../synthetic/tdxDocuments.ts';
import type { TdxChanges } from '../synthetic/tdxEvidence.ts';
import { makeTdxEvidence, makeTdxMaker, mrTd, ppid, tdxReportData } from '../synthetic/tdxEvidence.ts';

const maker = makeTdxMaker();
const good = makeTdxEvidence(maker);
const stranger = ecParty('Intel SGX Root CA');

const refusals = (changes: TdxChanges, rules: object = {}): string[] =>
  complaints(makeTdxEvidence(maker, changes), maker.roots, goodTime, { policy: policyOf(rules) });

/** What cannot be told when a part of the collateral does not hold. */
const untold = 'minimum-tcb';

const attributes = (value: bigint): TdxChanges => ({
  body: (body) => void body.writeBigUInt64LE(value, 120),
});
const septVe = 1n << 28n;

describe('good evidence passes', () => {
  test.each<[string, TdxChanges]>([
    ['as version 4, TDX 1.0', {}],
    ['as version 5, TDX 1.0', { version: 5 }],
    ['as version 5, TDX 1.5', { version: 5, tdx15: true }],
    ['padded with zeros', { padding: Buffer.alloc(3000) }],
    ['with no authentication data', { authData: Buffer.alloc(0) }],
    ['with long authentication data', { authData: Buffer.alloc(300, 7) }],
    ['with attributes that are harmless', attributes(septVe | (1n << 30n) | (1n << 63n))],
    ['of a module older than TDX 1.5', { body: (body) => void Buffer.from([5, 0, 3]).copy(body) }],
    ['of a newer module', { body: (body) => void body.writeUInt8(9, 0) }],
    ['of a newer quoting enclave', { qe: (report) => void report.writeUInt16LE(9, 258) }],
  ])('%s', (_what, changes) => {
    expect(refusals(changes)).toEqual([]);
  });

  test('and says what it is', () => {
    const { claims } = verifyEvidence(
      good,
      { at: goodTime, policy: policyOf(), reportData: tdxReportData },
      maker.roots,
    );
    expect(claims).toMatchObject({ kind: 'tdx', measurement: mrTd, reportData: tdxReportData });
    expect(claims?.facts).toMatchObject({ tcbStatus: 'UpToDate', ppid, rtmr3: '43'.repeat(48) });
  });

  test('but not under the real root', () => {
    const { checks } = verifyEvidence(good, { at: goodTime, policy: policyOf() });
    expect(checks).toContainEqual(expect.objectContaining({ id: 'tdx-chain', status: 'failed' }));
  });
});

describe('a quote is refused', () => {
  test.each<[string, TdxChanges, string[]]>([
    ['of another version', { header: (h) => void h.writeUInt16LE(3, 0) }, ['tdx-quote']],
    ['with another kind of key', { header: (h) => void h.writeUInt16LE(3, 2) }, ['tdx-header']],
    ['of an SGX enclave', { header: (h) => void h.writeUInt32LE(0, 4) }, ['tdx-header']],
    ["of another vendor's quoting enclave", { header: (h) => void h.fill(1, 12, 28) }, ['tdx-header']],
    ['of a debug TD', attributes(septVe | 1n), ['tdx-debug']],
    ['of a profiled TD', attributes(septVe | (1n << 5n)), ['tdx-debug']],
    ['with a reserved attribute', attributes(septVe | (1n << 8n)), ['tdx-attributes']],
    ['with an attribute that we do not know', attributes(septVe | (1n << 62n)), ['tdx-attributes']],
    ['of a migratable TD', attributes(septVe | (1n << 29n)), ['tdx-migration']],
    ['without SEPT_VE_DISABLE', attributes(0n), ['tdx-sept-ve-disable']],
    ['with a service TD', { version: 5, tdx15: true, body: (b) => void b.fill(9, 600) }, ['tdx-service-td']],
    ['of a module that Intel did not sign', { body: (b) => void b.fill(9, 64, 112) }, ['tdx-module', untold]],
    ['of a module with attributes', { body: (b) => void b.writeUInt8(1, 112) }, ['tdx-module', untold]],
    ['of a module of an unknown version', { body: (b) => void b.writeUInt8(2, 1) }, ['tdx-module', untold]],
    ['of a module older than all', { body: (b) => void b.writeUInt8(1, 0) }, ['tdx-module', untold]],
    ['of a module out of date', { body: (b) => void b.writeUInt8(6, 0) }, ['minimum-tcb']],
    ['of a platform out of date', { body: (b) => void b.writeUInt8(2, 2) }, ['minimum-tcb']],
    ['of a quoting enclave out of date', { qe: (r) => void r.writeUInt16LE(3, 258) }, ['minimum-tcb']],
    ['of a quoting enclave older than all', { qe: (r) => void r.writeUInt16LE(1, 258) }, ['tdx-qe', untold]],
    ['of a debug quoting enclave', { qe: (r) => void r.writeUInt8(0x13, 48) }, ['tdx-qe', untold]],
    ["of somebody's quoting enclave", { qe: (r) => void r.fill(1, 128, 160) }, ['tdx-qe', untold]],
    ["of another of Intel's enclaves", { qe: (r) => void r.writeUInt16LE(1, 256) }, ['tdx-qe', untold]],
    ['of an enclave with another MISCSELECT', { qe: (r) => void r.writeUInt8(1, 16) }, ['tdx-qe', untold]],
    ['whose key nobody vouches for', { qe: (r) => void r.fill(1, 320, 352) }, ['tdx-key-binding']],
    ['with more in the place of the key', { qe: (r) => void r.fill(1, 352, 384) }, ['tdx-key-binding']],
    ['signed by another key', { quoteSigner: ecParty('x') }, ['tdx-signature']],
    ['of a quoting enclave on another platform', { qeReportSigner: ecParty('x') }, ['tdx-qe-signature']],
    ['followed by anything', { padding: Buffer.from([0, 0, 1]) }, ['tdx-trailing']],
  ])('%s', (_what, changes, wanted) => {
    expect(refusals(changes)).toEqual(wanted);
  });
});

describe('a PCK chain is refused', () => {
  test.each<[string, TdxChanges]>([
    ['that expired', { pck: { notAfter: new Date('2026-05-31T23:59:59Z') } }],
    ['that is not yet valid', { pck: { notBefore: new Date('2026-06-01T00:00:01Z') } }],
    ['whose authority expired', { platformCa: { notAfter: new Date('2026-05-31T23:59:59Z') } }],
    ['without the SGX extension', { pck: { extensions: [] } }],
    [
      'with an empty SGX extension',
      { pck: { extensions: [{ name: '1.2.840.113741.1.13.1', value: sequence() }] } },
    ],
    [
      'with garbage for an SGX extension',
      { pck: { extensions: [{ name: '1.2.840.113741.1.13.1', value: integer(1) }] } },
    ],
    ['of the TCB signer', { pck: { subject: { ...maker.pck, name: 'Intel SGX TCB Signing' } } }],
    [
      'of an authority of another name',
      { platformCa: { subject: { ...maker.platformCa, name: 'X' } }, pck: { issuerName: 'X' } },
    ],
    ['whose authority is none', { platformCa: { ca: 'none', keyUsage: keyUsage.certificates } }],
    ['signed by a stranger', { pck: { issuer: ecParty('Intel SGX PCK Platform CA') } }],
    ['under a stranger of the same name', { platformCa: { issuer: stranger } }],
  ])('%s', (_what, changes) => {
    expect(refusals(changes)).toEqual(['tdx-chain', 'tdx-qe-signature', untold]);
  });
});

describe('collateral is refused', () => {
  const info = (change: (json: TcbInfoJson) => void): TdxChanges => ({ tcbInfo: change });
  const noRoot = ['tdx-root-crl', 'tdx-tcb-info', 'tdx-qe-identity', untold];
  const past = new Date('2026-05-31T00:00:00Z');
  const future = new Date('2026-06-02T00:00:00Z');
  test.each<[string, TdxChanges, string[]]>([
    ['with the PCK certificate revoked', { pckCrl: { revoked: [0x33] } }, ['tdx-pck-crl']],
    ['with the platform authority revoked', { rootCrl: { revoked: [0x22] } }, noRoot],
    ['with a root that takes back itself', { rootCrl: { revoked: [0x11] } }, noRoot],
    [
      'with the TCB signer revoked',
      { rootCrl: { revoked: [0x44] } },
      ['tdx-tcb-info', 'tdx-qe-identity', untold],
    ],
    ['with an expired root list', { rootCrl: { nextUpdate: past } }, noRoot],
    ['with a root list from the future', { rootCrl: { issued: future } }, noRoot],
    ['with a root list signed by a stranger', { rootCrl: { issuer: stranger } }, noRoot],
    ['with an expired PCK list', { pckCrl: { nextUpdate: past } }, ['tdx-pck-crl']],
    ['with a PCK list of the root', { pckCrl: { issuer: maker.root } }, ['tdx-pck-crl']],
    [
      'with a PCK list signed by a stranger',
      { pckCrl: { issuer: ecParty(maker.platformCa.name) } },
      ['tdx-pck-crl'],
    ],
    ['with garbage for a PCK list', { collateral: { pck_crl: '3000' } }, ['tdx-pck-crl']],
    ['signed by a stranger', { documentSigner: stranger }, ['tdx-tcb-info', 'tdx-qe-identity', untold]],
    [
      'signed with the PCK key',
      { tcbSigner: { subject: maker.pck } },
      ['tdx-tcb-info', 'tdx-qe-identity', untold],
    ],
    [
      'with an expired signer',
      { tcbSigner: { notAfter: past } },
      ['tdx-tcb-info', 'tdx-qe-identity', untold],
    ],
    [
      'with expired TCB information',
      info((json) => (json.nextUpdate = '2026-06-01T00:00:00Z')),
      ['tdx-tcb-info', untold],
    ],
    [
      'with TCB information of the future',
      info((json) => (json.issueDate = '2026-06-01T00:00:01Z')),
      ['tdx-tcb-info', untold],
    ],
    ['with TCB information for SGX', info((json) => (json.id = 'SGX')), ['tdx-tcb-info', untold]],
    ['with TCB information of version 2', info((json) => (json.version = 2)), ['tdx-tcb-info', untold]],
    ['with TCB information of another type', info((json) => (json.tcbType = 1)), ['tdx-tcb-info', untold]],
    ['about another platform', info((json) => (json.fmspc = '000000000000')), ['tdx-platform', untold]],
    ['about another PCE', info((json) => (json.pceId = '0001')), ['tdx-platform', untold]],
    ['with no level that fits', info((json) => (json.tcbLevels = [])), ['tdx-platform', untold]],
    [
      'with a revoked platform',
      info((j) => {
        j.tcbLevels.forEach((l) => (l.tcbStatus = 'Revoked'));
      }),
      ['tdx-platform', untold],
    ],
    [
      'with a revoked module',
      info((j) => {
        j.tdxModuleIdentities.forEach((m) => {
          m.tcbLevels.forEach((l) => (l.tcbStatus = 'Revoked'));
        });
      }),
      ['tdx-module', untold],
    ],
    [
      'with a status that Intel does not have',
      info((j) => {
        j.tcbLevels.forEach((l) => (l.tcbStatus = 'Fine'));
      }),
      ['tdx-tcb-info', untold],
    ],
    [
      'with an expired identity',
      { qeIdentity: (json) => (json.nextUpdate = '2026-05-31T00:00:00Z') },
      ['tdx-qe-identity', untold],
    ],
    [
      'with the identity of an SGX enclave',
      { qeIdentity: (json) => (json.id = 'QE') },
      ['tdx-qe-identity', untold],
    ],
    [
      'with an identity that allows debug',
      { qeIdentity: (j) => (j.attributesMask = '00'.repeat(16)), qe: (r) => void r.writeUInt8(0x13, 48) },
      ['tdx-qe', untold],
    ],
    [
      'with a revoked quoting enclave',
      {
        qeIdentity: (j) => {
          j.tcbLevels.forEach((l) => (l.tcbStatus = 'Revoked'));
        },
      },
      ['tdx-qe', untold],
    ],
    [
      'with an altered signature',
      { collateral: { tcb_info_signature: '00'.repeat(64) } },
      ['tdx-tcb-info', untold],
    ],
    ['with an altered text', { collateral: { qe_identity: '{}' } }, ['tdx-qe-identity', untold]],
    ['with a member that we do not know', { collateral: { more: 1 } }, ['tdx-collateral', untold]],
    ['with a member missing', { collateral: { pck_crl: undefined } }, ['tdx-collateral', untold]],
  ])('%s', (_what, changes, wanted) => {
    expect(refusals(changes)).toEqual(wanted);
  });
});

describe('whatever happens to the bytes', () => {
  const quote = quoteOf(good);

  test('a quote cut at any byte is refused', () => {
    const survivors: number[] = [];
    for (let length = 0; length < quote.length; length += 1) {
      if (passes(withQuote(good, quote.subarray(0, length)), maker.roots, goodTime)) survivors.push(length);
    }
    expect(survivors).toEqual([]);
  });

  // Every bit is flipped in test/integration/attestationBits.test.ts.
  test('a quote with a bit flipped anywhere is refused', () => {
    const survivors: number[] = [];
    for (let byte = 0; byte < quote.length; byte += 13) {
      if (passes(withQuote(good, flipped(quote, byte, byte % 8)), maker.roots, goodTime))
        survivors.push(byte);
    }
    expect(survivors).toEqual([]);
  });
});
