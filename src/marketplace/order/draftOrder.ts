import { digestOf } from '../../pureDigest.ts';
import { limitsOf } from './limits.ts';
import type { Offer, SlotEntry } from '../offer.ts';
import type { PlacedContent } from './placedContent.ts';
import { rentOf } from './rent.ts';
import type { Source } from './source.ts';

/** How long an order waits for the owners of what it uses. */
const WAIT_DAYS = 30;

/** An offer and the slot of it that is ordered. */
export interface ChosenOffer {
  readonly offer: Offer;
  readonly slot: SlotEntry;
}

/** What the customer brings himself, sealed to those who may open it. */
export interface OwnResource {
  readonly hash: string;
  readonly size: number;
  readonly sealed: Readonly<Record<string, string>>;
}

/** All that an order is made of: chosen, checked and sealed before. */
export interface OrderParts {
  readonly customer: string;
  /** The customer's own name for the request. */
  readonly request: string;
  readonly nonce: string;
  readonly tee: ChosenOffer & { readonly evidenceDigest: string };
  readonly solution: { readonly hash: string; readonly size: number } & (
    { readonly sealed: OwnResource['sealed'] } | { readonly chosen: ChosenOffer }
  );
  /** In the order of /sp/inputs/input-0001, input-0002 … */
  readonly inputs: readonly (ChosenOffer | OwnResource)[];
  readonly source: Source | undefined;
  readonly configuration: unknown;
  readonly minutes: number | undefined;
  readonly deposit: string | undefined;
  readonly now: Date;
}

const isChosen = (input: ChosenOffer | OwnResource): input is ChosenOffer => 'slot' in input;

/** What the customer signs: everything of the order but its number. It reads nothing and asks nobody. */
export function draftOrder(parts: OrderParts): PlacedContent {
  const { tee, solution } = parts;
  const suborders: PlacedContent['suborders'] = [];
  const used: ChosenOffer[] = [];
  const suborder = (chosen: ChosenOffer): number => {
    used.push(chosen);
    return suborders.push({ type: chosen.offer.type, offer: chosen.offer.id, slot: chosen.slot.slot });
  };
  suborder(tee);
  const { hash, size } = solution;
  const ordered: PlacedContent['solution'] =
    'sealed' in solution
      ? { hash, size, sealed: { ...solution.sealed } }
      : { hash, size, sealed: {}, suborder: suborder(solution.chosen) };
  const inputs = parts.inputs.map((input): PlacedContent['inputs'][number] =>
    isChosen(input)
      ? { kind: 'offer', suborder: suborder(input) }
      : { kind: 'resource', hash: input.hash, size: input.size, sealed: { ...input.sealed } },
  );
  const slots = used.map(({ slot }) => slot);
  const limits = limitsOf(tee.slot, slots.slice(1), parts.minutes);
  const configuration = parts.configuration ?? null;
  return {
    request: parts.request,
    nonce: parts.nonce,
    tee: { offer: tee.offer.id, slot: tee.slot.slot, evidenceDigest: tee.evidenceDigest },
    suborders,
    solution: ordered,
    ...(parts.source === undefined ? {} : { source: parts.source }),
    inputs,
    configuration,
    configurationHash: digestOf(configuration),
    recipients: [parts.customer],
    limits,
    expires: new Date(parts.now.getTime() + WAIT_DAYS * 86_400_000).toISOString(),
    rent: { ...rentOf(slots, limits.minutes), deposit: parts.deposit ?? '0' },
  };
}
