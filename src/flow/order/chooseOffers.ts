import { CountersignError } from '../../errors.ts';
import { Accounts } from '../../ledger/entries/accounts.ts';
import { readOffer } from '../../ledger/entries/offers.ts';
import { logOf, requireMoving } from '../../ledger/entries/thread.ts';
import type { LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import type { ChosenOffer } from '../../marketplace/order/draftOrder.ts';
import type { Offer } from '../../marketplace/offer.ts';
import { checkDevices, checkMachine } from '../../marketplace/order/deviceRules.ts';
import { checkCombination, slotOf } from '../../marketplace/rules.ts';
import type { PublicKey } from '../../pgp/keys.ts';
import type { Resource } from '../../resource/resource.ts';
import type { OrderRequest } from './orderRequest.ts';

/** What an order takes from the ledger. */
export interface ChosenOffers {
  /** The ledger's id. */
  readonly ledger: string;
  readonly tee: ChosenOffer;
  readonly solution: ChosenOffer | undefined;
  /** In the order of the inputs. */
  readonly data: readonly (ChosenOffer | Resource)[];
  /** Keys of the owners of the data: they review the solution. */
  readonly reviewers: readonly PublicKey[];
}

async function choose(
  snapshot: LedgerSnapshot,
  accounts: Accounts,
  wanted: { readonly offer: number; readonly slot: number | undefined },
  type: Offer['type'],
): Promise<ChosenOffer> {
  const reading = await readOffer(snapshot, wanted.offer, accounts, 'far');
  const { offer } = reading;
  requireMoving(`offer ${offer.id}`, reading);
  // Nobody could complete it any more, and a thief could say anything of it.
  await accounts.readerOf(offer.owner);
  if (offer.type !== type) {
    throw new CountersignError(
      'input',
      `offer ${offer.id} is a ${offer.type} offer, where a ${type} offer is wanted`,
    );
  }
  return { offer, slot: slotOf(offer, wanted.slot) };
}

/**
 * Reads the offers that a request names, and holds the combination to their owners' rules.
 * @throws CountersignError `input`, `not-found` or `refused`
 */
export async function chooseOffers(
  snapshot: LedgerSnapshot,
  customer: string,
  request: OrderRequest,
): Promise<ChosenOffers> {
  const accounts = new Accounts(snapshot);
  const tee = await choose(snapshot, accounts, request.tee, 'TEE');
  const solution =
    request.solution.kind === 'offer'
      ? await choose(snapshot, accounts, request.solution, 'Solution')
      : undefined;
  const data: (ChosenOffer | Resource)[] = [];
  for (const input of request.data)
    data.push(input.kind === 'offer' ? await choose(snapshot, accounts, input, 'Data') : input.resource);
  const offered = data.filter((item): item is ChosenOffer => 'slot' in item);
  const offers = [tee, ...(solution ? [solution] : []), ...offered].map(({ offer }) => offer);
  checkCombination({ customer, offers, configuration: request.configuration });
  checkDevices(tee, [...(solution ? [solution] : []), ...offered]);
  checkMachine(tee);
  const owners = new Set(offered.map(({ offer }) => offer.owner));
  const reviewers = await Promise.all([...owners].map((owner) => accounts.readerOf(owner)));
  return { ledger: logOf(snapshot).ledger, tee, solution, data, reviewers };
}
