import { CountersignError } from '../../errors.ts';
import { sealedFor, type OrderReading } from '../../ledger/entries/orders/orders.ts';
import { fingerprintOf, readPublicKey, type PrivateKey } from '../../pgp/keys.ts';
import type { ReportFile } from '../../report/reportFile.ts';
import { openSealedDetails } from '../../resource/sealedResource.ts';

/**
 * What the TEE sealed to this key of what it does not publish: what opens the roots of the report and of the result,
 * as far as each is meant for this reader. Nothing is compared with the roots here.
 * @throws CountersignError `tampered` or `refused` when what is sealed to this key does not open as the order's own, or when
 * how the run ended was left out for a recipient: a run that failed would be one of which that is not known.
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
  if (result === undefined && (await isOwed(reading, reader)))
    throw new CountersignError(
      'tampered',
      `how the run of order ${state.id} ended is not sealed to ${reader}, a recipient: its operator left it out`,
      {
        mend: 'Without your key the report can be taken and verified all the same; how the run ended is not known then.',
      },
    );
  const opened = {
    report: await open(report, 'report-details', `the details of the report of order ${state.id}`),
    result: await open(result, 'result-details', `the details of the result of order ${state.id}`),
  };
  return Object.fromEntries(Object.entries(opened).filter(([, value]) => value !== undefined));
}

/** Whether the TEE sealed to this party how the run ended: to every recipient whose key has not ended. */
async function isOwed({ state, accounts }: OrderReading, reader: string): Promise<boolean> {
  if (state.finished?.entry.bundle === undefined) return false;
  if (!state.placed.entry.recipients.includes(reader)) return false;
  return (await accounts.lifeOf(reader)).end === undefined;
}
