import { access } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';
import type { Ingredient, OrderRequest } from '../../flow/order/orderRequest.ts';
import { placeOrder } from '../../flow/order/placeOrder.ts';
import { MOST_RUN_MINUTES } from '../../marketplace/approval/approval.ts';
import { readConfiguration, type ConfigurationOptions } from './readConfiguration.ts';
import type { CliContext } from '../context.ts';
import { parseAmount, parseHash, parseOfferAndSlot } from '../numbers.ts';
import { readSourceOptions, type SourceOptions } from '../sourceOptions.ts';
import { duringStep } from '../terminal/screen/duringStep.ts';

interface CreateOptions extends SourceOptions, ConfigurationOptions {
  readonly solution: string;
  readonly data?: string[];
  readonly tee: string;
  readonly solutionHash?: string;
  readonly deposit?: string;
  readonly minRentMinutes?: string;
  readonly requestId?: string;
}

/** As it was written: it is recorded, and nobody reckons with it. @throws CountersignError `usage` */
function amountText(text: string): string {
  parseAmount(text, '--deposit');
  return text;
}

/** `<OFFER_ID>,<SLOT_ID>` or a path: a file of that name wins, as the guide's `--solution ./x.json` does. */
async function ingredient(text: string, what: string): Promise<Ingredient> {
  const isFile = await access(text).then(
    () => true,
    () => false,
  );
  if (isFile) {
    const { readResourceFile } = await import('../../resource/resourceFile.ts');
    return { kind: 'resource', resource: await readResourceFile(text) };
  }
  if (/^[\d,\s]+$/.test(text)) return { kind: 'offer', ...parseOfferAndSlot(text, what) };
  throw new CountersignError('input', `${what} ${text} is neither a resource file nor <OFFER_ID>,<SLOT_ID>`);
}

/** `countersign workflows create`. */
export async function createWorkflow(context: CliContext, options: CreateOptions): Promise<void> {
  const solution = await ingredient(options.solution, '--solution');
  const data = await Promise.all((options.data ?? []).map((text) => ingredient(text, '--data')));
  const tee = parseOfferAndSlot(options.tee, '--tee');
  if (data.length === 0)
    context.output.note('No --data is given: the solution runs on no input, and nobody is asked to approve.');
  const configuration = await readConfiguration(options);
  const source = await readSourceOptions(options);
  const minutes =
    options.minRentMinutes === undefined
      ? undefined
      : parseAmount(options.minRentMinutes, '--min-rent-minutes', 0, MOST_RUN_MINUTES);
  const party = await context.party();
  const request: OrderRequest = {
    solution,
    data,
    tee,
    configuration,
    ...(source === undefined ? {} : { source }),
    ...(options.solutionHash === undefined
      ? {}
      : { solutionHash: parseHash(options.solutionHash, '--solution-hash') }),
    ...(minutes === undefined || minutes === 0 ? {} : { minutes }),
    ...(options.deposit === undefined ? {} : { deposit: amountText(options.deposit) }),
    ...(options.requestId === undefined ? {} : { request: options.requestId }),
  };
  const placed = await duringStep(context.output, 'Verifying TEE and solution, and placing the order', () =>
    placeOrder(party, request),
  );
  for (const warning of placed.warnings) context.output.note(`warning: ${warning}`);
  if (!placed.created)
    context.output.note(
      'This request was placed before: no other order was made, and what is asked for now was not looked at.',
    );
  const done = placed.created ? 'created' : 'placed before';
  context.output.line(`Workflow was ${done}, TEE order id: ["${placed.order}"]`);
  context.output.result(placed);
}
