import { CountersignError } from '../errors.ts';
import { readOffer, type OfferReading } from '../ledger/entries/offers.ts';
import { handedSolution } from '../marketplace/order/handedSolution.ts';
import type { TeeContext } from '../tee/agent/teeContext.ts';
import { hasGrownOld } from '../tee/hasGrownOld.ts';
import { fingerprintOfTeeKey, isLost, renewTeeKey } from '../tee/teeKey.ts';
import { openOrders } from '../tee/agent/openOrders.ts';
import { requireOwnOffer } from './requireOwnOffer.ts';

/** The keys that something in open orders is sealed to; undefined where one of them cannot be read now. */
async function sealedToInOpenOrders(context: TeeContext): Promise<ReadonlySet<string> | undefined> {
  const { readings, isUnclear } = await openOrders(context, 'all');
  if (isUnclear) return undefined;
  const found = new Set<string>();
  for (const { state, offers } of readings) {
    const solution = handedSolution(state, (offer) => offers.get(offer)?.offer);
    const inputs = state.placed.entry.inputs.map((input) => (input.kind === 'resource' ? input.sealed : {}));
    for (const sealed of [solution.sealed, ...inputs])
      for (const fingerprint of Object.keys(sealed)) found.add(fingerprint);
  }
  return found;
}

/**
 * The keys that must outlive a renewal: the one that is being renewed, which somebody may be sealing to just now, and
 * those kept so far that something in an open order is sealed to.
 */
async function neededKeys(context: TeeContext, { offer }: OfferReading): Promise<string[]> {
  if (offer.tee === undefined) return [];
  const newest = await fingerprintOfTeeKey(offer.tee);
  if (offer.tee.kept.length === 0) return [newest];
  const sealedTo = await sealedToInOpenOrders(context);
  return [newest, ...offer.tee.kept.filter((key) => sealedTo?.has(key) ?? true)];
}

/**
 * Renews the evidence of an offer before it goes stale, or when hardware lost its key in a restart; its key with it.
 * @throws CountersignError `input` for an offer of no TEE, `refused` for somebody else's
 */
export async function renewEvidence(context: TeeContext, offerId: number): Promise<boolean> {
  const reading = await readOffer(await context.ledger.snapshot(), offerId);
  const { tee: old } = reading.offer;
  if (old === undefined)
    throw new CountersignError(
      'input',
      `offer ${offerId} is a ${reading.offer.type} offer: it has no evidence`,
      {
        mend: 'name TEE offers of yours: countersign offers list --type tee',
      },
    );
  requireOwnOffer(reading, context);
  if (!hasGrownOld(old, Date.now()) && !(await isLost(context.attester, old))) return false;
  const needed = await neededKeys(context, reading);
  const gpus = await context.devices.most();
  const tee = await renewTeeKey(context.attester, context.fingerprint, old, needed, gpus);
  await context.ledger.appendToOffer(offerId, context.key, () => ({ kind: 'offer.attested', tee }));
  context.log(`Offer ${offerId}: evidence renewed, with a new key`);
  return true;
}
