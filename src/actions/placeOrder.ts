import type { PlacedOrder } from '../flow/order/placeOrder.ts';
import type { Ingredient } from '../flow/order/orderRequest.ts';
import type { Party } from '../flow/party.ts';
import { flag, line, lines, optional, sha256, text, wholeNumber } from '../github/runner/inputKinds.ts';
import type { Inputs } from '../github/runner/inputs.ts';
import { codeSpan, table } from '../github/page/markdown.ts';
import { MOST_RUN_MINUTES } from '../marketplace/approval/approval.ts';
import type { PrivateKey } from '../pgp/keys.ts';
import type { ActionContext } from '../job/actionContext.ts';
import {
  amount,
  KEY_INPUTS,
  LEDGER_INPUTS,
  offerChoice,
  POLICY_INPUTS,
  readOfferChoice,
} from '../job/inputs/partyInputs.ts';
import { readActionInputs } from '../job/inputs/readActionInputs.ts';
import { checkNotifyTokens, NOTIFY_INPUTS, notifyWorkflows } from '../job/notifyWorkflows.ts';

export const INPUTS = {
  solution: line(),
  data: lines(line()),
  tee: offerChoice(),
  'solution-hash': optional(sha256()),
  source: optional(text()),
  configuration: optional(text(), '{}'),
  minutes: optional(amount({ min: 0.1, max: MOST_RUN_MINUTES })),
  request: optional(line()),
  ...NOTIFY_INPUTS,
  'notify-required': flag(),
  comment: flag(true),
  'pull-request': optional(wholeNumber({ min: 1 })),
  ...POLICY_INPUTS,
  ...LEDGER_INPUTS,
  ...KEY_INPUTS,
};

type PlaceInputs = Inputs<typeof INPUTS>;

/** Places an order; run again by a re-run, it finds the order that it placed. */
export async function run(context: ActionContext): Promise<void> {
  const inputs = readActionInputs(context, INPUTS);
  checkNotifyTokens(inputs);
  const { openParty } = await import('../job/open/openParty.ts');
  const party = await openParty(context, inputs);
  const placed = await place(context, inputs, party);
  const data = placed.suborders.filter(({ type }) => type === 'Data').map(({ id }) => id);
  const { state } = await party.ledger.order(placed.order);
  const { hash } = state.placed.entry.solution;
  context.log(`Order ${placed.order} ${placed.created ? 'was placed' : 'had been placed before'}: ${hash}`);
  context.setOutputs({
    order: placed.order,
    suborders: JSON.stringify(placed.suborders),
    'data-suborders': JSON.stringify(data),
    'data-suborder': data[0] ?? '',
    'solution-hash': hash,
    created: placed.created,
  });
  context.addSummary(renderPlaced(placed, hash));
  if (inputs.comment) {
    const { markEarlierVerdict } = await import('../job/verdict/markEarlierVerdict.ts');
    await markEarlierVerdict(context, inputs);
  }
  await notifyWorkflows(context, { ...inputs, isRequired: inputs.notifyRequired }, placed.order);
}

async function place(context: ActionContext, inputs: PlaceInputs, party: Party): Promise<PlacedOrder> {
  const { placeOrder } = await import('../flow/order/placeOrder.ts');
  const { requestName } = await import('../job/requestName.ts');
  const { readJsonInput } = await import('../job/readJson.ts');
  const { value: configuration } = await readJsonInput(inputs.configuration, 'configuration');
  const solution = await ingredient(context, inputs.solution, 'solution', party.key);
  const data: Ingredient[] = [];
  for (const each of inputs.data) data.push(await ingredient(context, each, 'data', party.key));
  const { readSourceInput } = await import('../job/solution/jobSource.ts');
  const source = await readSourceInput(context, inputs.source);
  const { tee, minutes, solutionHash } = inputs;
  const content = { solution: nameOf(solution), data: data.map(nameOf), tee, configuration, minutes, source };
  const request = inputs.request ?? requestName(context.env, content);
  const placed = await placeOrder(party, {
    solution,
    data,
    tee,
    configuration,
    ...(source === undefined ? {} : { source }),
    ...(solutionHash === undefined ? {} : { solutionHash }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(request === undefined ? {} : { request }),
  });
  for (const warning of placed.warnings) context.warn(warning);
  return placed;
}

/** An offer by its number, or a resource by the file that holds it, sealed to the key or in the clear. */
async function ingredient(
  context: ActionContext,
  value: string,
  input: string,
  key: PrivateKey,
): Promise<Ingredient> {
  const offer = readOfferChoice(value);
  if (offer !== undefined) return { kind: 'offer', ...offer };
  const { readResourceInput } = await import('../job/inputs/resourceInput.ts');
  return { kind: 'resource', resource: await readResourceInput(value, input, key, context.secrets) };
}

function nameOf(each: Ingredient): object {
  return each.kind === 'offer'
    ? { offer: each.offer, slot: each.slot ?? null }
    : { hash: each.resource.hash.hash };
}

function renderPlaced({ order, suborders, created }: PlacedOrder, hash: string): string {
  const rows = suborders.map(({ id, type, offer, slot }) => [
    codeSpan(String(id)),
    type,
    codeSpan(`${offer},${slot}`),
    type === 'Data' ? 'waits for its owner' : '',
  ]);
  return [
    `## 🧾 Order ${order} ${created ? 'was placed' : 'had been placed before'}`,
    `Solution ${codeSpan(hash)}`,
    table(['Suborder', 'Type', 'Offer and slot', ''], rows),
    'It is Blocked until the owners of the data have completed their suborders.',
  ].join('\n\n');
}
