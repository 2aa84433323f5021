import { messageOf } from '../../../errors.ts';
import type { Offer } from '../../../marketplace/offer.ts';
import { shortBlanks } from '../../../text/shortBlanks.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';
import { terminalWidth } from '../../terminal/screen/fitTable.ts';
import { wrapWords } from '../../terminal/screen/wrapWords.ts';
import { offerView } from './offerView.ts';

/** Which machines the owner of data accepts, in words; why nobody can say, where the policy does not hold. */
async function acceptedBy(offer: Offer): Promise<readonly string[]> {
  const { policyOf } = await import('../../../report/evidence/offerPolicies.ts');
  const { acceptedMachines } = await import('../../../attestation/words/acceptedMachines.ts');
  try {
    return acceptedMachines(policyOf(offer));
  } catch (error) {
    return [`nothing that could be said: ${messageOf(error)}`];
  }
}

/** `countersign offers get`. */
export async function getOffer(context: CliContext, _options: object, id = ''): Promise<void> {
  const number = parseId(id, 'OFFER_ID');
  const reading = await (await context.ledger()).offer(number);
  const { offer, refused, ownerEnd } = reading;
  for (const [key, value] of Object.entries(offerView(reading)))
    context.output.line(`${key}: ${shortBlanks(String(value))}`);
  for (const { slot, info } of offer.slots)
    context.output.line(`slot ${slot}: ${shortBlanks(JSON.stringify(info))}`);
  const accepts = offer.type === 'Data' ? await acceptedBy(offer) : [];
  for (const text of accepts)
    for (const line of wrapWords(`accepts: ${text}`, terminalWidth())) context.output.line(line);
  for (const { what, reason } of refused) context.output.note(`ignored: ${what}: ${reason}`);
  context.output.result({ ...offer, accepts, ownerEnd: ownerEnd ?? null, refused });
}
