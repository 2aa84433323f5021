import { setOfferEnabled } from '../../../flow/registerOffer.ts';
import type { CliContext } from '../../context.ts';
import { parseId } from '../../numbers.ts';

/** `countersign offers enable` and `disable`. */
export async function switchOffer(
  context: CliContext,
  id: string,
  name: 'enable' | 'disable',
): Promise<void> {
  const offer = parseId(id, 'OFFER_ID');
  await setOfferEnabled(await context.party(), offer, name === 'enable');
  context.output.line(`Offer ${offer} was ${name}d`);
  context.output.result({ offer, enabled: name === 'enable' });
}
