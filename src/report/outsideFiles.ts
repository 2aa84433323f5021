import { asUtf8 } from '../bytes/byteForms.ts';
import { pemText } from '../bytes/pemText.ts';
import { canonicalBytes } from '../canonicalForm.ts';
import { CountersignError } from '../errors.ts';
import type { OrderReading } from '../ledger/entries/orders/orders.ts';
import type { ReportFile } from './reportFile.ts';

/**
 * The parts of a report that cosign, openssl and other verifiers read, by file name: each statement as a Sigstore
 * bundle, what opens its root where the report has it, and the key that signed both. Whoever gives them away has verified the report first: the key is worth what
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
    ...openingFile('order-report.details.json', file.opened.report),
    ...openingFile('result.details.json', file.opened.result),
    'order-key.pem': pemText('PUBLIC KEY', key),
  };
}

/** What opens a statement's root, to the byte that was hashed: the file's SHA-256 is the root, the statement's subject. */
function openingFile(name: string, opening: unknown): Record<string, string> {
  return opening === undefined ? {} : { [name]: asUtf8(canonicalBytes(opening)) };
}
