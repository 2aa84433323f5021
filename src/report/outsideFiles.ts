import { CountersignError } from '../errors.ts';
import type { OrderReading } from '../ledger/orders.ts';
import type { ReportFile } from './reportFile.ts';

/**
 * The parts of a report that cosign, openssl and other verifiers read, by file name: each statement as a Sigstore
 * bundle, and the key that signed both. Whoever gives them away has verified the report first: the key is worth what
 * the evidence that binds it is worth.
 * @throws CountersignError `unavailable` when the order is not attested.
 */
export function outsideFiles(file: ReportFile, { state }: OrderReading): Readonly<Record<string, string>> {
  const key = state.attested?.entry.signingKey;
  if (key === undefined) throw new CountersignError('unavailable', 'the order is not attested');
  const json = (bundle: unknown): string => `${JSON.stringify(bundle, null, 2)}\n`;
  return {
    'order-report.sigstore.json': json(file.report),
    ...(file.result === null || file.result === undefined
      ? {}
      : { 'result.sigstore.json': json(file.result) }),
    'order-key.pem': pemOf(key),
  };
}

/** SPKI in base64 as PEM (RFC 7468). */
function pemOf(key: string): string {
  const lines =
    Buffer.from(key, 'base64')
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
