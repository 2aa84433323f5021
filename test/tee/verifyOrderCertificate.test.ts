import { sign, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verdictOf } from '../../src/checks.ts';
import { orderReportData } from '../../src/marketplace/reportData.ts';
import { writeOrderExtension } from '../../src/tee/orderExtension.ts';
import { verifyOrderCertificate, type CertificateExpectation } from '../../src/tee/verifyOrderCertificate.ts';
import { policyOf } from '../attestation/synthetic/judge.ts';
import { makeSnpEvidence, makeSnpMaker } from '../attestation/synthetic/snpEvidence.ts';
import { realTdxVector, vectorsPresent } from '../attestation/vectorFiles.ts';
import { makeOrderCertificate, type Forgery } from './orderCertificate.ts';

const policy = policyOf({ allowSimulated: true });
const expected = (more: Partial<CertificateExpectation> = {}): CertificateExpectation => ({
  policy,
  at: new Date(),
  ...more,
});
/** The ids of the checks that did not pass. */
const complaints = (certificate: string | Uint8Array, more?: Partial<CertificateExpectation>): string[] =>
  verifyOrderCertificate(certificate, expected(more))
    .checks.filter(({ status }) => status !== 'passed')
    .map(({ id }) => id);

describe("an order's certificate", () => {
  test('proves to a TLS client where the server runs, with nothing but itself', async () => {
    const order = await makeOrderCertificate(7);
    const server = createServer({ key: order.key, cert: order.certificate }, (socket) => socket.end('hello'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      // No authority vouches for it: the evidence does.
      rejectUnauthorized: false,
    });
    try {
      await once(socket, 'secureConnect');
      const shown = socket.getPeerCertificate().raw;
      const verdict = verifyOrderCertificate(
        shown,
        expected({ solutionHash: order.binding.solutionHash, order: 7 }),
      );
      expect(verdict.checks.filter(({ status }) => status !== 'passed')).toEqual([]);
      expect(verdict.binding).toEqual(order.binding);
    } finally {
      socket.destroy();
      server.close();
    }
  });

  test('stands for its key: a signed challenge passes, one signed by another does not', async () => {
    const order = await makeOrderCertificate(7);
    const bytes = Buffer.from('a word that I chose');
    const by = (key: string): Buffer => sign('sha256', bytes, key);
    const other = await makeOrderCertificate(7);
    expect(complaints(order.certificate, { challenge: { bytes, signature: by(order.key) } })).toEqual([]);
    for (const signature of [by(other.key), Buffer.alloc(0), Buffer.alloc(70, 0x30)])
      expect(complaints(order.certificate, { challenge: { bytes, signature } })).toEqual([
        'challenge-signed',
      ]);
  });

  test('carries hardware evidence as well, whatever its kind', async () => {
    const maker = makeSnpMaker('Genoa', 'VCEK');
    const order = await makeOrderCertificate(7, {}, (data) =>
      Promise.resolve(
        makeSnpEvidence(maker, {
          report: (report) => void Buffer.from(data).copy(report, 0x50),
          crl: { issued: new Date(), nextUpdate: new Date(Date.now() + 86_400_000) },
        }),
      ),
    );
    const more = { roots: maker.roots, policy: policyOf() };
    expect(complaints(order.certificate, more)).toEqual([]);
    expect(complaints(order.certificate, { policy: policyOf() })).toContain('snp-chain');
  });

  (vectorsPresent ? test : test.skip)('has room for the evidence of a real TDX machine', async () => {
    const { evidence } = realTdxVector('phala-uptodate');
    const order = await makeOrderCertificate(7, { evidence: () => evidence });
    // The evidence was made for another order: all but that is in place.
    expect(complaints(order.certificate, { at: new Date() })).toContain('report-data');
    expect(new X509Certificate(order.certificate).raw.length).toBeLessThan(100 * 1024);
  });

  test.each<[string, Forgery, string]>([
    ['evidence of another order', { binding: (binding) => ({ ...binding, order: 8 }) }, 'report-data'],
    [
      'another solution',
      { binding: (binding) => ({ ...binding, solutionHash: 'f'.repeat(64) }) },
      'report-data',
    ],
    ['a certificate that another key signed', { otherSigner: true }, 'certificate-issued'],
    ['no evidence', { evidence: () => null }, 'evidence-readable'],
    [
      'evidence that was changed',
      { evidence: (evidence) => ({ ...evidence, quote: 'AAAA' }) },
      'sim-signature',
    ],
  ])('is refused with %s', async (_what, forgery, complaint) => {
    const { certificate } = await makeOrderCertificate(7, forgery);
    expect(complaints(certificate)).toContain(complaint);
  });

  test('is refused where its order key is not the one that the evidence binds', async () => {
    const { certificate } = await makeOrderCertificate(7, {
      binding: (binding) => ({ ...binding, signingKey: 'a'.repeat(64) }),
    });
    expect(complaints(certificate)).toEqual(expect.arrayContaining(['order-key-bound', 'report-data']));
  });

  test('is refused when it is not the one that was asked for, not in force, or of a kind not allowed', async () => {
    const { certificate, issuer } = await makeOrderCertificate(7);
    expect(complaints(certificate, { order: 8 })).toEqual(['order-expected']);
    expect(complaints(certificate, { solutionHash: 'f'.repeat(64) })).toEqual(['solution-expected']);
    expect(complaints(certificate, { at: new Date(Date.now() + 3 * 86_400_000) })).toContain(
      'certificate-dates',
    );
    expect(complaints(certificate, { policy: policyOf() })).not.toEqual([]);
    expect(complaints(issuer)).toEqual(['certificate-readable']);
  });

  test('with any byte changed is refused, and never throws', async () => {
    const { certificate } = await makeOrderCertificate(7);
    const { raw } = new X509Certificate(certificate);
    fc.assert(
      fc.property(fc.nat(raw.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(raw);
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        expect(verdictOf(verifyOrderCertificate(bytes, expected()).checks)).toBe('failed');
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array()), (hostile) => {
        expect(complaints(hostile)).toEqual(['certificate-readable']);
      }),
    );
  });

  test('counts the age of its evidence from when the order was placed', async () => {
    const fresh = policyOf({ allowSimulated: true, maximumAgeHours: { evidence: 1 } });
    const maker = makeSnpMaker('Genoa', 'VCEK');
    const hardware = (ordered: Date) =>
      makeOrderCertificate(7, { ordered: ordered.toISOString() }, (data) =>
        Promise.resolve(
          makeSnpEvidence(maker, {
            report: (report) => void Buffer.from(data).copy(report, 0x50),
            crl: { issued: new Date(), nextUpdate: new Date(Date.now() + 86_400_000) },
          }),
        ),
      );
    const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
    const more = { roots: maker.roots, policy: fresh };
    expect(complaints((await hardware(minutesAgo(30))).certificate, more)).toEqual([]);
    expect(complaints((await hardware(minutesAgo(90))).certificate, more)).toEqual(['evidence-age']);
  });

  test('names evidence by its digest where TLS takes no more, and is verified with the evidence beside it', async () => {
    let evidence: unknown;
    const { certificate } = await makeOrderCertificate(7, {
      evidence: (small) => (evidence = { ...small, collateral: { filling: 'A'.repeat(100 * 1024) } }),
    });
    expect(new X509Certificate(certificate).raw.length).toBeLessThan(8 * 1024);
    expect(complaints(certificate)).toEqual(['evidence-named']);
    expect(verdictOf(verifyOrderCertificate(certificate, expected()).checks)).toBe('not-possible');
    expect(complaints(certificate, { evidence })).toEqual([]);
    // Evidence of the same order that is not the one that was named.
    const other = { ...(evidence as object), collateral: {} };
    expect(complaints(certificate, { evidence: other })).toEqual(['evidence-named']);
    expect(complaints(certificate, { evidence: {} })).toEqual(['evidence-named']);
    const deep: unknown = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    expect(complaints(certificate, { evidence: deep })).toEqual(['evidence-named']);
  });

  test('is not written where even what the order binds is too much', async () => {
    const { binding } = await makeOrderCertificate(7);
    const inputs = Array.from({ length: 2000 }, (_, at) => ({ index: at + 1, hash: 'a'.repeat(64) }));
    const content = { version: 1, ordered: new Date().toISOString(), signingKey: '' } as const;
    expect(() => writeOrderExtension({ ...content, binding: { ...binding, inputs }, evidence: {} })).toThrow(
      /too large/,
    );
    expect(orderReportData(binding)).toHaveLength(64);
  });
});
