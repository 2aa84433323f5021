import { CountersignError } from '../errors.ts';
import { openMessage } from '../pgp/messages.ts';
import { downloadResource, type DownloadOptions } from '../resource/downloadResource.ts';
import { parseResource } from '../resource/resourceFile.ts';
import type { Resource } from '../resource/resource.ts';
import type { Party } from './party.ts';

/**
 * The resource of an order's solution, which the order carries sealed to each data owner.
 * @param id the order, or a suborder of it
 * @throws CountersignError `refused` when it is not sealed to this party
 */
export async function orderedSolution(party: Party, id: number): Promise<Resource> {
  const { state } = await party.ledger.order(id);
  const { solution } = state.placed.entry;
  const outcome = state.suborders.find(({ id: suborder }) => suborder === solution.suborder)?.completed?.entry
    .outcome;
  const sealed = (outcome?.status === 'delivered' ? outcome.solution.sealed : solution.sealed)[
    party.fingerprint
  ];
  if (sealed === undefined) {
    throw new CountersignError(
      'refused',
      `the solution of order ${state.id} is not sealed to you (${party.fingerprint})`,
      {
        mend: 'only the owners of the data offers in an order may review its solution; ask its owner for the resource file',
      },
    );
  }
  const what = `the solution of order ${state.id}`;
  const resource = parseResource(
    Buffer.from(await openMessage(sealed, party.key, what)).toString('utf8'),
    what,
  );
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
