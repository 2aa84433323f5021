import { checkOf, impossibleCheck, type Check } from '../../checks.ts';
import type { OrderReading } from '../../ledger/entries/orders/orders.ts';
import { datasetCommitment } from '../../marketplace/datasetCommitment.ts';
import type { RuntimeInfo } from '../details.ts';
import type { KnownDataset } from '../verifyOptions.ts';

const TITLE = 'The offer of the dataset that was used commits to the one that you have';

/** The commitments of the order's data offers; where it was opened what ran, of those alone whose data has this hash. */
function commitmentsOf(
  { state, offers }: OrderReading,
  data: readonly RuntimeInfo[] | undefined,
  hash: string,
): (string | undefined)[] {
  return state.placed.entry.inputs.flatMap((input, index) => {
    if (input.kind !== 'offer' || (data !== undefined && data[index]?.hash.hash !== hash)) return [];
    const suborder = state.suborders.find(({ id }) => id === input.suborder);
    return [offers.get(suborder?.offer ?? 0)?.offer.dataset?.commitment];
  });
}

/**
 * Compares a dataset that the verifier has, with the salt that is the owner's secret, with what its offer committed
 * to before the order: a hash alone can be claimed by whoever knows it. None for data that the customer brought,
 * to which no offer commits.
 */
export function ownDatasetChecks(
  reading: OrderReading,
  runtimeInfo: readonly RuntimeInfo[] | undefined,
  { hash, size, salt }: KnownDataset,
): Check[] {
  const id = 'own-commitment';
  const isBrought = reading.state.placed.entry.inputs.some(
    (input) => input.kind === 'resource' && input.hash === hash,
  );
  const data = runtimeInfo?.filter(({ type }) => type === 'Data');
  const commitments = commitmentsOf(reading, data, hash);
  if (commitments.length === 0 || (data === undefined && isBrought)) return [];
  if (salt === undefined)
    return [{ ...impossibleCheck(id, TITLE, 'the resource file has no salt'), optional: true }];
  const commitment = datasetCommitment({ salt, hash, size });
  const holds = commitments.includes(commitment);
  return [checkOf(id, TITLE, holds, holds ? commitment : 'salt or size are others than the offer’s')];
}
