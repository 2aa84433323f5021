import { changeOfferPolicy, requireOwnData } from '../../../flow/changeOfferPolicy.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { notePolicy } from '../../terminal/notePolicy.ts';

/** `countersign offers policy`. */
export async function changePolicy(context: CliContext, _options: object, id = '', file = ''): Promise<void> {
  const offer = parseId(id, 'OFFER_ID');
  const party = await context.party(file);
  requireOwnData(await party.ledger.offer(offer), party);
  await notePolicy(context.output, party.ledger, party.policy);
  const { digest, changed } = await changeOfferPolicy(party, offer, party.policy);
  context.output.line(
    changed
      ? `Offer ${offer} has the policy ${digest} for the orders that are placed from now on`
      : `Offer ${offer} has this very policy already`,
  );
  context.output.result({ offer, policy_digest: digest, changed });
}
