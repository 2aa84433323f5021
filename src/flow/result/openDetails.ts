import { sealedFor, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { fingerprintOf, readPublicKey, type PrivateKey } from '../../pgp/keys.ts';
import type { ReportFile } from '../../report/reportFile.ts';
import { openSealedDetails } from '../../resource/sealedResource.ts';

/**
 * What the TEE sealed to this key of what it does not publish: what opens the roots of the report and of the result,
 * as far as each is meant for this reader. Nothing is compared with the roots here.
 * @throws CountersignError `tampered` or `refused` when what is sealed to this key does not open as the order's own.
 */
export async function openDetails(reading: OrderReading, key: PrivateKey): Promise<ReportFile['opened']> {
  const { state } = reading;
  const reader = fingerprintOf(key.toPublic());
  const orderKey = await readPublicKey(state.attested?.entry.encryptionKey ?? '', 'the order key');
  const order = sealedFor(reading);
  const author = fingerprintOf(orderKey);
  const open = async (
    sealed: string | undefined,
    role: 'report-details' | 'result-details',
    what: string,
  ): Promise<unknown> =>
    sealed === undefined
      ? undefined
      : openSealedDetails(sealed, { ...order, author, role }, key, orderKey, what);
  const report = state.reported?.entry.details[reader];
  const result = state.finished?.entry.details?.[reader];
  const opened = {
    report: await open(report, 'report-details', `the details of the report of order ${state.id}`),
    result: await open(result, 'result-details', `the details of the result of order ${state.id}`),
  };
  return Object.fromEntries(Object.entries(opened).filter(([, value]) => value !== undefined));
}
