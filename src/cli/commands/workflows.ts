import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import { placeOrder } from '../../flow/order/placeOrder.ts';
import type { Ingredient } from '../../flow/order/orderRequest.ts';
import { action, example } from '../command.ts';
import { parseAmount, parseHash, parseOfferAndSlot } from '../numbers.ts';
import { readSourceOptions, type SourceOptions } from '../sourceOptions.ts';
import { readJsonFile } from '../home/readFiles.ts';

interface CreateOptions extends SourceOptions {
  readonly solution: string;
  readonly data?: string[];
  readonly tee: string;
  readonly solutionHash?: string;
  readonly solutionConfiguration?: string;
  readonly dataConfiguration?: string[];
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

/** The content of configuration.json: the solution's part, and one part for each data input. */
async function configurationOf(options: CreateOptions): Promise<unknown> {
  const { solutionConfiguration, dataConfiguration = [] } = options;
  const any = z.record(z.string(), z.unknown());
  const solution =
    solutionConfiguration === undefined
      ? {}
      : await readJsonFile(solutionConfiguration, 'the solution configuration', any);
  const data = await Promise.all(
    dataConfiguration.map((file) => readJsonFile(file, 'the data configuration', any)),
  );
  return { solution, data };
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
    .option('--solution-configuration <file>', 'JSON for /sp/configurations/configuration.json: solution')
    .option('--data-configuration <file...>', 'JSON for /sp/configurations/configuration.json: data')
    .option('--deposit <amount>', 'recorded in the order; there is no money')
    .option('--min-rent-minutes <minutes>', 'how long the run may take')
    .option('--request-id <text>', 'a name for this request: placing it again finds the first order');
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
    const configuration = await configurationOf(options);
    const source = await readSourceOptions(options);
    const minutes =
      options.minRentMinutes === undefined
        ? undefined
        : parseAmount(options.minRentMinutes, '--min-rent-minutes');
    const placed = await placeOrder(await context.party(), {
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
    });
    context.output.line(`Workflow was created, TEE order id: ["${placed.order}"]`);
    context.output.result(placed);
  });
}
