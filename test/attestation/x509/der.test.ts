import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../../src/errors.ts';
import { readCertificate } from '../../../src/attestation/x509/certificate.ts';
import {
  derChildren,
  derIntegerHex,
  derOid,
  derSmallInteger,
  derTime,
  readDer,
} from '../../../src/attestation/x509/der.ts';
import { readSignatureAlgorithm } from '../../../src/attestation/x509/signatureAlgorithm.ts';
import { readPemCertificates } from '../../../src/attestation/x509/pem.ts';
import { ecParty, makeCertificate, pem } from '../synthetic/authority.ts';
import { der, integer, nothing, oid, sequence, time } from '../synthetic/derWriter.ts';

const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex');
const node = (text: string) => readDer(hex(text), 'it');

describe('DER', () => {
  test.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['an indefinite length', '30 80 00 00'],
    ['a length that is not the shortest', '30 81 00'],
    ['a length with a leading zero', '30 82 00 80'],
    ['a length beyond the end', '30 05 02 01 01'],
    ['a length of four bytes', '30 84 00 00 00 01 00'],
    ['a long tag', '1f 81 00 00'],
    ['bytes after its end', '02 01 01 00'],
  ])('is refused when it is %s', (_what, text) => {
    expect(() => node(text)).toThrow(CountersignError);
  });

  test('is refused when elements overrun what holds them, or stand in a primitive one', () => {
    expect(() => derChildren(node('30 03 02 02 01'), 'it')).toThrow(/longer than/);
    expect(() => derChildren(node('04 03 02 01 01'), 'it')).toThrow(/primitive/);
  });

  test.each([
    ['empty', '02 00'],
    ['with a spare zero', '02 02 00 7f'],
    ['with a spare one', '02 02 ff 80'],
  ])('has no integer %s', (_what, text) => {
    expect(() => derIntegerHex(node(text), 'it')).toThrow(/integer/);
  });

  test.each(['02 01 80', '02 05 00 80 00 00 00', '02 05 01 00 00 00 00'])(
    'has no small integer %s',
    (text) => {
      expect(() => derSmallInteger(node(text), 'it')).toThrow(/negative or too large/);
    },
  );

  test.each(['06 00', '06 02 55 80', '06 03 55 80 01', '06 07 2a ff ff ff ff ff 7f'])(
    'has no name %s',
    (text) => {
      expect(() => derOid(node(text), 'it')).toThrow(/object identifier/);
    },
  );

  test.each(['2602292400', '20260229000000Z', '260601000000', '260601000000+0000', '260632000000Z'])(
    'has no time %s',
    (text) => {
      for (const tag of [0x17, 0x18])
        expect(() => derTime(readDer(der(tag, Buffer.from(text)), 'it'), 'it')).toThrow(/time/);
    },
  );

  test('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.nat(0x7fffffff),
        fc.tuple(fc.nat(2), fc.nat(39), fc.array(fc.nat(0xfffffff), { minLength: 1, maxLength: 8 })),
        fc.date({ min: new Date('1950-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (value, [first, second, rest], date) => {
          const name = [first, second, ...rest].join('.');
          date.setUTCMilliseconds(0);
          expect(derSmallInteger(readDer(integer(value), 'it'), 'it')).toBe(value);
          expect(derOid(readDer(oid(name), 'it'), 'it')).toBe(name);
          expect(derTime(readDer(time(date), 'it'), 'it')).toEqual(date);
        },
      ),
    );
  });
});

describe('certificates', () => {
  const party = ecParty('somebody');
  const certificate = makeCertificate({ subject: party, issuer: party });

  test('of arbitrary bytes are refused with an error of ours', () => {
    const refused = (bytes: Uint8Array): boolean => {
      try {
        readCertificate(Buffer.from(bytes), 'it');
        return false;
      } catch (error) {
        return error instanceof CountersignError;
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), refused));
    for (let length = 0; length < certificate.length; length += 1)
      expect(refused(certificate.subarray(0, length))).toBe(true);
  });

  test('without a name they may have, or with strange names, still are told apart by bytes', () => {
    const { commonName, subject } = readCertificate(
      makeCertificate({ subject: { ...party, name: 'a\nb' }, issuer: party }),
      'it',
    );
    expect(commonName).toBe('(unnamed)');
    expect(Buffer.from(subject).includes('a\nb')).toBe(true);
  });

  const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing);
  const sha384 = sequence(oid('2.16.840.1.101.3.4.2.2'), nothing);
  const mgf = (hash: Buffer): Buffer => sequence(oid('1.2.840.113549.1.1.8'), hash);
  const pss = (hash: Buffer, mgfHash: Buffer, salt: number): Buffer =>
    sequence(
      oid('1.2.840.113549.1.1.10'),
      sequence(der(0xa0, hash), der(0xa1, mgf(mgfHash)), der(0xa2, integer(salt))),
    );

  test.each<[string, Buffer]>([
    ['ECDSA with SHA-1', sequence(oid('1.2.840.10045.4.1'))],
    ['RSA PKCS #1 v1.5', sequence(oid('1.2.840.113549.1.1.12'), nothing)],
    ['ECDSA with parameters', sequence(oid('1.2.840.10045.4.3.2'), nothing)],
    ['RSA-PSS without parameters', sequence(oid('1.2.840.113549.1.1.10'))],
    ['RSA-PSS with SHA-256', pss(sha256, sha256, 48)],
    ['RSA-PSS with two hashes', pss(sha384, sha256, 48)],
    ['RSA-PSS with a short salt', pss(sha384, sha384, 20)],
  ])('signed with %s are refused', (_what, algorithm) => {
    expect(() => readSignatureAlgorithm(readDer(algorithm, 'it'), 'it')).toThrow(CountersignError);
  });

  test('may be signed with what AMD and Intel use', () => {
    expect(readSignatureAlgorithm(readDer(pss(sha384, sha384, 48), 'it'), 'it')).toBe('rsa-pss-sha384');
    expect(readSignatureAlgorithm(readDer(sequence(oid('1.2.840.10045.4.3.2')), 'it'), 'it')).toBe(
      'ecdsa-sha256',
    );
  });
});

describe('PEM', () => {
  const party = ecParty('somebody');
  const text = pem(makeCertificate({ subject: party, issuer: party }));

  test('has one accepted spelling, line ends and empty lines between certificates aside', () => {
    expect(readPemCertificates(text, 'it', 1)).toHaveLength(1);
    expect(readPemCertificates(text.trimEnd(), 'it', 1)).toHaveLength(1);
    expect(readPemCertificates(text.replaceAll('\n', '\r\n'), 'it', 1)).toHaveLength(1);
    expect(readPemCertificates(text + text, 'it', 2)).toHaveLength(2);
    expect(readPemCertificates(`${text}\n${text}\n`, 'it', 2)).toHaveLength(2);
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['text before', `x\n${text}`],
    ['text after', `${text}x`],
    ['an empty line within', text.replace('\n', '\n\n')],
    ['a space', text.replace('\n', ' \n')],
    ['no end', text.split('-----END')[0] ?? ''],
    ['another label', text.replaceAll('CERTIFICATE', 'X509 CRL')],
    ['a line broken in two', text.replace(/\n(.{30})/, '\n$1\n')],
    ['two certificates where one may be', text + text],
  ])('is refused with %s', (_what, given) => {
    expect(() => readPemCertificates(given, 'it', 1)).toThrow(CountersignError);
  });
});
