import { CountersignError } from '../errors.ts';
import { sealedFor } from '../ledger/entries/orders/orders.ts';
import { signerOf } from '../ledger/entries/signerOf.ts';
import { handedSolution } from '../marketplace/order/handedSolution.ts';
import { downloadResource, type DownloadOptions } from '../resource/transfer/downloadResource.ts';
import type { Resource } from '../resource/resource.ts';
import { openSealedResource } from '../resource/sealedResource.ts';
import type { Party } from './party.ts';

/**
 * The resource of an order's solution, which the order carries sealed to each data owner.
 * @param id the order, or a suborder of it
 * @throws CountersignError `refused` when it is not sealed to this party, or was sealed for another order
 */
export async function orderedSolution(party: Party, id: number): Promise<Resource> {
  const reading = await party.ledger.order(id, 'near');
  const { state, offers } = reading;
  const { solution } = state.placed.entry;
  const handed = handedSolution(state, (offer) => offers.get(offer)?.offer);
  const { author, digest } = handed;
  const sealed = handed.sealed[party.fingerprint];
  if (sealed === undefined || author === undefined) {
    throw new CountersignError(
      'refused',
      `the solution of order ${state.id} is not sealed to you (${party.fingerprint})`,
      {
        mend: 'only the owners of the data offers in an order may review its solution; ask its owner for the resource file',
      },
    );
  }
  const what = `the solution of order ${state.id}`;
  const terms = { ...sealedFor(reading), author, role: 'solution' } as const;
  const authorKey = await signerOf(reading, author, digest);
  const resource = await openSealedResource(sealed, terms, party.key, authorKey, what);
  if (resource.hash.hash !== solution.hash) {
    throw new CountersignError('tampered', `${what} is sealed with another hash than the order names`);
  }
  return resource;
}

/** Guide step 6: downloads the solution for review and verifies its hash. */
export async function downloadSolution(
  party: Party,
  id: number,
  directory: string,
  options: DownloadOptions = {},
): Promise<{ path: string; hash: string }> {
  return downloadResource(await orderedSolution(party, id), directory, options);
}
