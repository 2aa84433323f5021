import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { CountersignError } from '../../errors.ts';
import { placeOrder } from '../../flow/order/placeOrder.ts';
import type { Ingredient, OrderRequest } from '../../flow/order/orderRequest.ts';
import { duringStep } from '../terminal/screen/duringStep.ts';
import { action, example } from '../command.ts';
import {
  addConfigurationOptions,
  readConfiguration,
  type ConfigurationOptions,
} from '../configurationOptions.ts';
import { parseAmount, parseHash, parseOfferAndSlot } from '../numbers.ts';
import { readSourceOptions, type SourceOptions } from '../sourceOptions.ts';

interface CreateOptions extends SourceOptions, ConfigurationOptions {
  readonly solution: string;
  readonly data?: string[];
  readonly tee: string;
  readonly solutionHash?: string;
  readonly deposit?: string;
  readonly minRentMinutes?: string;
  readonly requestId?: string;
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

export function addWorkflows(program: Command): void {
  const workflows = program.command('workflows').description('Orders from solution, data and TEE');
  const command = workflows
    .command('create')
    .description('Place an order; it waits, Blocked, until the owners of the data complete their suborders')
    .requiredOption('--solution <file or offer>', 'resource file of the solution, or <OFFER_ID>,<SLOT_ID>')
    .option(
      '--data <file or offer...>',
      'resource file, or <OFFER_ID>,<SLOT_ID>; several make input-0001, input-0002 …',
    )
    .requiredOption('--tee <offer>', 'the compute offer: <OFFER_ID> or <OFFER_ID>,<SLOT_ID>')
    .option('--solution-hash <sha256>', 'place the order only if the solution has this hash')
    .option('--source-repository <url>', 'signed with the order: the repository that it is made from')
    .option('--source-commit <commit>', 'the commit of that repository, 40 or 64 hex digits')
    .option('--source-directory <directory>', 'what the solution was built from; its hash is signed')
    .option('--deposit <amount>', 'recorded in the order; there is no money')
    .option('--min-rent-minutes <minutes>', 'how long the run may take')
    .option('--request-id <text>', 'a name for this request: placing it again finds the first order');
  addConfigurationOptions(command);
  example(
    command,
    'countersign workflows create --solution ./solution.resource.json --data 600,700 --data ./model.resource.json --tee 300',
  );
  action(command, async (context, options: CreateOptions) => {
    const solution = await ingredient(options.solution, '--solution');
    const data = await Promise.all((options.data ?? []).map((text) => ingredient(text, '--data')));
    const tee = parseOfferAndSlot(options.tee, '--tee');
    if (data.length === 0)
      context.output.note(
        'No --data is given: the solution runs on no input, and nobody is asked to approve.',
      );
    const configuration = await readConfiguration(options);
    const source = await readSourceOptions(options);
    const minutes =
      options.minRentMinutes === undefined
        ? undefined
        : parseAmount(options.minRentMinutes, '--min-rent-minutes');
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
      ...(options.deposit === undefined ? {} : { deposit: options.deposit }),
      ...(options.requestId === undefined ? {} : { request: options.requestId }),
    };
    const placed = await duringStep(context.output, 'Verifying TEE and solution, and placing the order', () =>
      placeOrder(party, request),
    );
    for (const warning of placed.warnings) context.output.note(`warning: ${warning}`);
    context.output.line(`Workflow was created, TEE order id: ["${placed.order}"]`);
    context.output.result(placed);
  });
}
