import { expect, test } from '@jest/globals';
import { readCertificate } from '../../../src/attestation/x509/certificate.ts';
import { SignatureMemo } from '../../../src/attestation/x509/chain.ts';
import { ecParty, makeCertificate } from '../synthetic/authority.ts';

const issuer = ecParty('Issuer', 'P-384');
const subject = ecParty('Subject', 'P-384');
const read = (...fields: Parameters<typeof makeCertificate>) =>
  readCertificate(makeCertificate(...fields), 'it');
const authority = read({ subject: issuer, issuer });
const other = read({ subject: ecParty('Issuer', 'P-384'), issuer });

test('a signature that did not hold is not remembered as one that did, nor one of another key', () => {
  const memo = new SignatureMemo();
  const certificate = read({ subject, issuer });
  expect([memo.holds(certificate, other), memo.holds(certificate, other)]).toEqual([false, false]);
  expect([memo.holds(certificate, authority), memo.holds(certificate, authority)]).toEqual([true, true]);
  expect(memo.holds(certificate, other)).toBe(false);
});
