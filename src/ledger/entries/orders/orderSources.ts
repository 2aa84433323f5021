import { RecentMap } from '../../../bytes/recentMap.ts';
import { CountersignError } from '../../../errors.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import { Accounts } from '../accounts.ts';
import { readOffer, type OfferReading } from '../offers.ts';
import { keyFindingFor, type Finding } from '../thread.ts';

/** So many offers are remembered: most orders use the same few. */
const MOST_OFFERS = 256;

/** What orders rest on beside their own entries, read once for all that are read of one snapshot: keys and offers. */
export class OrderSources {
  readonly accounts: Accounts;
  readonly #snapshot: LedgerSnapshot;
  readonly #finding: Finding;
  readonly #from: number;
  readonly #offers = new RecentMap<number, Promise<OfferReading>>(MOST_OFFERS);

  /**
   * @param finding how the orders are read
   * @param from the first leaf of the oldest of them: of an order that is read whole, keys are looked for from there on
   */
  constructor(snapshot: LedgerSnapshot, finding: Finding, from: number) {
    this.#snapshot = snapshot;
    this.#finding = finding === 'whole' ? 'far' : 'near';
    this.#from = from;
    this.accounts = new Accounts(snapshot, keyFindingFor(finding, from));
  }

  /** @throws CountersignError `internal` for an order that began before what keys are looked for in */
  requireFor(firstLeaf: number): void {
    if (firstLeaf < this.#from)
      throw new CountersignError('internal', `keys were looked for from leaf ${this.#from} on alone`);
  }

  /**
   * An offer as it stands.
   * @throws as `readOffer`
   */
  offer(id: number): Promise<OfferReading> {
    return this.#offers.get(id, () => readOffer(this.#snapshot, id, this.accounts, this.#finding));
  }

  /**
   * An offer as it stood before a leaf, whatever came after.
   * @throws as `readOffer`
   */
  offerBefore(id: number, leaf: number): Promise<OfferReading> {
    return readOffer(this.#snapshot, id, this.accounts, this.#finding, leaf);
  }
}
