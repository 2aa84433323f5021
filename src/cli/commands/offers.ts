import type { Command } from 'commander';
import { action, example, wordOption, type Group } from '../command.ts';

function addGet(offers: Command): void {
  const command = offers.command('get <OFFER_ID>').description('Show an offer and its slots');
  example(command, 'countersign offers get 300');
  action(command, async () => (await import('../run/offers/getOffer.ts')).getOffer);
}

function addList(offers: Command): void {
  const command = offers
    .command('list')
    .description('List offers, newest first')
    .addOption(wordOption('--type <type>', 'only those of this type', ['tee', 'data', 'solution']))
    .option('--limit <number>', 'at most so many', '50');
  example(command, 'countersign offers list --type data');
  action(command, async () => (await import('../run/offers/listOffers.ts')).listOffers);
}

function addSwitch(offers: Command, name: 'enable' | 'disable'): void {
  const command = offers
    .command(`${name} <OFFER_ID>`)
    .description(
      name === 'disable' ? 'Withdraw an offer of yours from new orders' : 'Open an offer of yours again',
    );
  example(command, `countersign offers ${name} 600`);
  action(command, async () => {
    const { switchOffer } = await import('../run/offers/switchOffer.ts');
    return (context, _options: object, id = '') => switchOffer(context, id, name);
  });
}

function addPolicy(offers: Command): void {
  const command = offers
    .command('policy <OFFER_ID> <FILE>')
    .description(
      'Give a data offer of yours another policy, for later orders: those that were placed keep the one they were placed with',
    );
  example(command, 'countersign offers policy 600 policy.yml');
  action(command, async () => (await import('../run/offers/changePolicy.ts')).changePolicy);
}

export const offersGroup: Group = {
  description: 'Offers on the ledger',
  fill: (offers) => {
    addGet(offers);
    addList(offers);
    addSwitch(offers, 'disable');
    addSwitch(offers, 'enable');
    addPolicy(offers);
  },
};
