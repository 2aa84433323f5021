import type { Command } from 'commander';
import type { OfferEntry } from '../../marketplace/offer.ts';
import { action, example, type Group } from '../command.ts';
import type { RegisterOptions } from '../run/registerAs.ts';

function addType(register: Command, name: string, type: OfferEntry['type'], help: string): void {
  const command = register
    .command(name)
    .description(help)
    .option('--result <file>', 'the resource file of what is offered')
    .option('--offer-info <file>', "the guide's offer-info.json; without it, a dialog asks")
    .option('--slot-info <file...>', "the guide's slot-info.json, one or several")
    .option('--offer <id>', 'add the slots to this offer of yours, instead of making a new one');
  if (type === 'Data')
    command.option('--policy <file>', 'what you ask of a TEE (default: policy.yml of your home)');
  example(
    command,
    `countersign register ${name}${type === 'TEE' ? '' : ` --result ${name === 'data' ? 'dataset' : name}.resource.json`} --offer-info offer-info.json --slot-info slot-info.json`,
  );
  action(command, async () => {
    const { registerAs } = await import('../run/registerAs.ts');
    return (context, options: RegisterOptions) => registerAs(context, type, options);
  });
}

export const registerGroup: Group = {
  description: 'Register offers on the ledger',
  fill: (register) => {
    addType(register, 'data', 'Data', 'Offer a dataset; every use of it waits for your approval');
    addType(
      register,
      'tee',
      'TEE',
      'Offer a TEE, with evidence that binds the key that solutions are sealed to',
    );
    addType(register, 'solution', 'Solution', 'Offer a solution, by its hash');
  },
};
