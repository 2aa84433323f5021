import { toBase64 } from '../../bytes/byteForms.ts';
import { pemText } from '../../bytes/pemText.ts';
import { CountersignError } from '../../errors.ts';
import { decodeBase64 } from '../bytes.ts';
import type { Certificate } from './certificate.ts';
import { readCertificate } from './certificate.ts';

const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';

/**
 * Certificates of a PEM text in the strict form of RFC 7468 section 3 and nothing else: lines of 64 characters, no
 * text around them. Only empty lines between them and the kind of line ends are free.
 * @throws CountersignError `tampered` for anything else, `limit` for more than `most` certificates.
 */
export function readPemCertificates(text: string, what: string, most: number): Certificate[] {
  const certificates: Certificate[] = [];
  let body: string[] | undefined;
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  for (const line of lines) {
    if (body === undefined) {
      // AMD's service ends some of its chains with an empty line.
      if (line === '') continue;
      if (line !== begin) throw notPem(what, 'text stands outside of certificates');
      body = [];
    } else if (line === end) {
      if (certificates.length === most)
        throw new CountersignError('limit', `${what} holds more than ${most} certificates`);
      certificates.push(readCertificate(decodeBase64(joined(body, what), what, 16 * 1024), what));
      body = undefined;
    } else {
      body.push(line);
    }
  }
  if (body !== undefined || certificates.length === 0)
    throw notPem(what, 'no certificate, or one that does not end');
  return certificates;
}

/** Certificates (DER) as PEM in the one form that `readPemCertificates` takes. */
export function pemOf(certificates: readonly Uint8Array[]): string {
  return certificates.map((one) => pemText('CERTIFICATE', toBase64(one))).join('');
}

function joined(lines: readonly string[], what: string): string {
  const regular = lines.every((line, index) =>
    index < lines.length - 1 ? line.length === 64 : line.length <= 64,
  );
  if (!regular || lines.length === 0) throw notPem(what, 'its lines are not 64 characters long');
  return lines.join('');
}

function notPem(what: string, why: string): CountersignError {
  return new CountersignError('tampered', `${what} is not strict PEM: ${why}`);
}
