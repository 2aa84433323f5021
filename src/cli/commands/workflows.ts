import { action, example, type Group } from '../command.ts';
import { addConfigurationOptions } from './configurationOptions.ts';

export const workflowsGroup: Group = {
  description: 'Orders from solution, data and TEE',
  fill: (workflows) => {
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
    action(command, async () => (await import('../run/createWorkflow.ts')).createWorkflow);
  },
};
