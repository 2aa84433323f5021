import { canonicalBytes } from '../canonicalJson.ts';
import { CountersignError } from '../errors.ts';
import type { OrderEntryBody } from '../ledger/ledger.ts';
import type { OrderReading } from '../ledger/orders.ts';
import { fingerprintOf, readPublicKey } from '../pgp/keys.ts';
import { sealMessage } from '../pgp/messages.ts';
import type { Completion } from './completion.ts';

/** Hands an offered solution to the TEE that was ordered, and to the data owners who must review it. */
export async function deliverSolution(
  completion: Completion,
  reading: OrderReading,
): Promise<OrderEntryBody> {
  const { resource } = completion;
  if (resource === undefined)
    throw new CountersignError('usage', 'the resource to deliver is missing', {
      mend: 'give it with --result',
    });
  const { state, offers, accounts } = reading;
  if (resource.hash.hash !== state.placed.entry.solution.hash) {
    throw new CountersignError(
      'refused',
      `the order names solution ${state.placed.entry.solution.hash}, the resource is ${resource.hash.hash}`,
    );
  }
  const tee = offers.get(state.placed.entry.tee.offer)?.offer;
  if (tee?.tee === undefined) throw new CountersignError('refused', 'the TEE offer shows no key');
  const teeKey = await readPublicKey(tee.tee.encryptionKey, 'the TEE key');
  const bytes = canonicalBytes(resource);
  const sealed: Record<string, string> = {
    [fingerprintOf(teeKey)]: await sealMessage(bytes, [teeKey]),
  };
  for (const { type, offer } of state.suborders) {
    const owner = type === 'Data' ? offers.get(offer)?.offer.owner : undefined;
    if (owner !== undefined) sealed[owner] = await sealMessage(bytes, [await accounts.keyOf(owner)]);
  }
  const solution = { hash: resource.hash.hash, size: resource.size, sealed };
  return {
    kind: 'order.completed',
    suborder: completion.suborder,
    outcome: { status: 'delivered', solution },
  };
}
