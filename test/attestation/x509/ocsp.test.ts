import { describe, expect, test } from '@jest/globals';
import { readCertificate } from '../../../src/attestation/x509/certificate.ts';
import { readOcspAnswer } from '../../../src/attestation/x509/ocspAnswer.ts';
import { requireGood } from '../../../src/attestation/x509/ocspStatus.ts';
import { hopper } from '../nvidia/judgeGpus.ts';
import { ecParty, keyUsage } from '../synthetic/authority.ts';
import { der, oid, sequence } from '../synthetic/derWriter.ts';
import { certificateOf, gpuTime, serialOf } from '../synthetic/nvidia/gpuMaker.ts';
import {
  makeOcspResponse,
  type ResponseFields,
  type SingleFields,
} from '../synthetic/nvidia/ocspResponse.ts';

const hourMs = 3_600_000;
const chain = (['rom', 'provisioner', 'identity', 'root'] as const).map((name) =>
  readCertificate(certificateOf(hopper, name), name),
);
const { responder, provisioner, identity, rom } = hopper.parties;
const single: SingleFields = { issuer: provisioner, serial: serialOf(rom) };
const purpose = { name: '2.5.29.37', value: sequence(oid('1.3.6.1.5.5.7.3.9')) };
const after = (ms: number): Date => new Date(gpuTime.getTime() + ms);

const answer = (fields: Partial<ResponseFields> = {}, about: Partial<SingleFields> = {}): Buffer =>
  makeOcspResponse({ responder: provisioner, singles: [{ ...single, ...about }], ...fields });
const judge = (...answers: readonly Buffer[]): Date =>
  requireGood(chain, answers.map(readOcspAnswer), gpuTime, 24 * hourMs);
const named = (lie?: Parameters<typeof certificateOf>[2]): Partial<ResponseFields> => ({
  responder,
  certificates: [certificateOf(hopper, 'responder', lie)],
});
const replaced =
  (from: string, to: string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('hex').replace(from, to), 'hex');

describe('an OCSP answer', () => {
  test.each([
    ['by the issuer', answer()],
    ['by its key', answer({ byKey: true })],
    ['by an authority above', answer({ responder: identity })],
    ['by whom the issuer named', answer(named())],
    ['by the key of whom the issuer named', answer({ ...named(), byKey: true })],
    ['by whom the issuer named critically', answer(named({ extensions: [{ ...purpose, critical: true }] }))],
    ['with SHA-256', answer({}, { hash: 'sha256' })],
    ['as old as it may be', answer({}, { thisUpdate: after(-24 * hourMs) })],
    ['as far ahead as a clock may be', answer({}, { thisUpdate: after(300_000) })],
    ['in force for one second more', answer({}, { nextUpdate: after(1000) })],
  ])('%s is believed', (_, bytes) => {
    expect(judge(bytes)).toBeInstanceOf(Date);
  });

  test.each([
    ['older by a second', answer({}, { thisUpdate: after(-24 * hourMs - 1000) }), /h old/],
    ['further ahead by a second', answer({}, { thisUpdate: after(301_000) }), /from the future/],
    ['that ends now', answer({}, { nextUpdate: gpuTime }), /expired/],
    [
      'by a stranger of the same name',
      answer({ responder: ecParty(provisioner.name, 'P-384') }),
      /signature/,
    ],
    ['by somebody without a certificate', answer({ responder }), /does not show a certificate/],
    ['by somebody whom nobody named', answer(named({ issuerName: 'Nobody' })), /no authority of the chain/],
    [
      'by whom a stranger of the same name named',
      answer(named({ issuer: ecParty(provisioner.name, 'P-384') })),
      /signature/,
    ],
    ['by whom the issuer named for something else', answer(named({ extensions: [] })), /may not answer/],
    ['by an authority that the issuer named', answer(named({ ca: 'unlimited' })), /may not answer/],
    ['by whom may not sign', answer(named({ keyUsage: keyUsage.lists })), /may not sign answers/],
    ['by whom was named until yesterday', answer(named({ notAfter: after(-24 * hourMs) })), /expired/],
    ['with a critical extension', answer({ criticalExtension: true }), /critical extension/],
    [
      'with one in what it says of a certificate',
      answer({}, { criticalExtension: true }),
      /critical extension/,
    ],
    ['of no success', answer({ successful: false }), /did not answer/],
    ['of another type', replaced('2b0601050507300101', '2b0601050507300102')(answer()), /another type/],
    ['about nothing', answer({ singles: [] }), /about 0 certificates/],
    [
      'about too many',
      answer({ singles: Array.from({ length: 17 }, () => single) }),
      /about 17 certificates/,
    ],
    [
      'with too many certificates',
      answer({
        ...named(),
        certificates: Array.from({ length: 5 }, () => certificateOf(hopper, 'responder')),
      }),
      /too many certificates/,
    ],
    ['that is too large', Buffer.concat([answer(), Buffer.alloc(16 * 1024)]), /too large/],
    ['by an unknown hash', answer({ lie: replaced('2b0e03021a', '2b0e03021b') }), /unknown hash/],
    ['of an unknown status', answer({}, { status: der(0x83) }), /no status/],
    [
      'of a status that is good and says more',
      answer({}, { status: der(0x80, Buffer.from([1])) }),
      /no status/,
    ],
    ['whose time is a UTCTime', answer({ lie: replaced('180f3230', '170f3230') }), /lacks a time/],
    [
      'of a status that is unknown and says more',
      answer({}, { status: der(0x82, Buffer.from([1])) }),
      /no status/,
    ],
    [
      'by neither name nor key',
      answer({ lie: (data) => data.fill(0xa3, data.length > 258 ? 4 : 3, data.length > 258 ? 5 : 4) }),
      /whose it is/,
    ],
    ['on hold', answer({}, { status: 'hold' }), /is on hold since/],
    ['revoked', answer({}, { status: 'revoked' }), /is revoked since/],
    ['not known', answer({}, { status: 'unknown' }), /not known to its issuer/],
    ['about another number', answer({}, { serial: 3 }), /no OCSP answer/],
    ['about the number of another issuer', answer({}, { issuer: identity }), /no OCSP answer/],
    [
      'about a key of the issuer that it has no more',
      answer({}, { issuer: ecParty(provisioner.name, 'P-384') }),
      /no OCSP answer/,
    ],
    [
      'about an issuer of another name',
      answer({}, { issuer: { ...provisioner, name: 'Other' } }),
      /no OCSP answer/,
    ],
  ])('%s is refused', (_, bytes, why) => {
    expect(() => judge(bytes)).toThrow(why);
  });

  test('that is newer counts, and a revocation counts whatever its age', () => {
    const [old, fresh] = [-48, -1].map((hours) => ({ thisUpdate: after(hours * hourMs) }));
    for (const answers of [
      [answer({}, old), answer({}, fresh)],
      [answer({}, fresh), answer({}, old)],
      [
        answer({
          singles: [
            { ...single, ...old },
            { ...single, ...fresh },
          ],
        }),
      ],
    ])
      expect(judge(...answers)).toEqual(fresh?.thisUpdate);
    const revoked = answer({}, { ...old, status: 'revoked' });
    expect(() => judge(answer({}, fresh), revoked)).toThrow(/is revoked/);
  });

  test('that is forged is no answer, though a good one stands beside it', () => {
    expect(() => judge(answer(), answer({ responder: ecParty(provisioner.name, 'P-384') }))).toThrow(
      /signature/,
    );
  });
});
