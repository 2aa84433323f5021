import type { Command } from 'commander';
import { kindWord } from '../../attestation/words/kindWord.ts';
import { messageOf } from '../../errors.ts';
import { setOfferEnabled } from '../../flow/registerOffer.ts';
import { idsNewestFirst } from '../../ledger/ledgerPaths.ts';
import { readOffer, type OfferReading } from '../../ledger/entries/offers.ts';
import type { Offer } from '../../marketplace/offer.ts';
import { describeKeyEnd } from '../../marketplace/keyEnd.ts';
import { shortBlanks } from '../../review/visibleLines.ts';
import { action, example } from '../command.ts';
import { parseId, parseWord } from '../numbers.ts';
import { fitTable, terminalWidth, type Column } from '../terminal/screen/fitTable.ts';
import { LEAST_PARTY } from '../terminal/turnLine.ts';
import { wrapWords } from '../terminal/screen/wrapWords.ts';

function viewOf({ offer, ownerEnd }: OfferReading): Record<string, unknown> {
  const { id, type, info, owner, enabled, created, policy, solution, slots } = offer;
  return {
    id,
    type,
    name: info.name,
    description: info.description,
    owner,
    ...(ownerEnd === undefined ? {} : { owner_key: describeKeyEnd(ownerEnd) }),
    enabled,
    created,
    ...(offer.tee === undefined ? {} : { tee_kind: kindWord(offer.tee.evidence) }),
    ...(policy === undefined ? {} : { policy_digest: policy.digest }),
    ...(solution === undefined ? {} : { solution_hash: solution.hash }),
    slots: slots.map(({ slot }) => slot).join(','),
  };
}

/** Which machines the owner of data accepts, in words; why nobody can say, where the policy does not hold. */
async function acceptedBy(offer: Offer): Promise<readonly string[]> {
  const { policyOf } = await import('../../report/evidence/offerPolicies.ts');
  const { acceptedMachines } = await import('../../attestation/words/acceptedMachines.ts');
  try {
    return acceptedMachines(policyOf(offer));
  } catch (error) {
    return [`nothing that could be said: ${messageOf(error)}`];
  }
}

function addGet(offers: Command): void {
  const command = offers.command('get <OFFER_ID>').description('Show an offer and its slots');
  example(command, 'countersign offers get 300');
  action(command, async (context, _options, id = '') => {
    const number = parseId(id, 'OFFER_ID');
    const reading = await (await context.ledger()).offer(number);
    const { offer, refused, ownerEnd } = reading;
    for (const [key, value] of Object.entries(viewOf(reading)))
      context.output.line(`${key}: ${shortBlanks(String(value))}`);
    for (const { slot, info } of offer.slots)
      context.output.line(`slot ${slot}: ${shortBlanks(JSON.stringify(info))}`);
    const accepts = offer.type === 'Data' ? await acceptedBy(offer) : [];
    for (const text of accepts)
      for (const line of wrapWords(`accepts: ${text}`, terminalWidth())) context.output.line(line);
    for (const { what, reason } of refused) context.output.note(`ignored: ${what}: ${reason}`);
    context.output.result({ ...offer, accepts, ownerEnd: ownerEnd ?? null, refused });
  });
}

const COLUMNS: readonly Column[] = [
  { title: 'id' },
  { title: 'type' },
  { title: 'name', least: 16, gives: 2 },
  { title: 'enabled' },
  { title: 'slots', least: 8, gives: 3 },
  { title: 'owner', least: LEAST_PARTY, gives: 1 },
];

function addList(offers: Command): void {
  const command = offers
    .command('list')
    .description('List offers, newest first')
    .option('--type <type>', 'tee, data or solution')
    .option('--limit <number>', 'at most so many', '50');
  example(command, 'countersign offers list --type data');
  action(command, async (context, options: { type?: string; limit: string }) => {
    const limit = parseId(options.limit, '--limit');
    const type =
      options.type === undefined ? undefined : parseWord(options.type, '--type', ['TEE', 'Data', 'Solution']);
    const snapshot = await (await context.ledger()).snapshot();
    const views: Record<string, unknown>[] = [];
    for await (const id of idsNewestFirst(snapshot, 'offers')) {
      if (views.length >= limit) break;
      try {
        const reading = await readOffer(snapshot, id);
        const { offer, ownerEnd } = reading;
        if (type !== undefined && offer.type !== type) continue;
        views.push(viewOf(reading));
        if (ownerEnd !== undefined)
          context.output.note(`offer ${id}: ${offer.owner}: ${describeKeyEnd(ownerEnd)}`);
      } catch (error) {
        context.output.note(`ignored: offer ${id}: ${messageOf(error)}`);
      }
    }
    const rows = views.map((view) => COLUMNS.map(({ title }) => String(view[title])));
    for (const line of fitTable(COLUMNS, rows, terminalWidth())) context.output.line(line);
    context.output.result(views);
  });
}

function addSwitch(offers: Command, name: 'enable' | 'disable'): void {
  const command = offers
    .command(`${name} <OFFER_ID>`)
    .description(
      name === 'disable' ? 'Withdraw an offer of yours from new orders' : 'Open an offer of yours again',
    );
  example(command, `countersign offers ${name} 600`);
  action(command, async (context, _options, id = '') => {
    const offer = parseId(id, 'OFFER_ID');
    await setOfferEnabled(await context.party(), offer, name === 'enable');
    context.output.line(`Offer ${offer} was ${name}d`);
    context.output.result({ offer, enabled: name === 'enable' });
  });
}

function addPolicy(offers: Command): void {
  const command = offers
    .command('policy <OFFER_ID> <FILE>')
    .description(
      'Give a data offer of yours another policy, for later orders: those that were placed keep the one they were placed with',
    );
  example(command, 'countersign offers policy 600 policy.yml');
  action(command, async (context, _options, id = '', file = '') => {
    const offer = parseId(id, 'OFFER_ID');
    const { changeOfferPolicy, requireOwnData } = await import('../../flow/changeOfferPolicy.ts');
    const { notePolicy } = await import('../terminal/notePolicy.ts');
    const party = await context.party(file);
    requireOwnData(await party.ledger.offer(offer), party);
    await notePolicy(context.output, party.ledger, party.policy);
    const { digest, changed } = await changeOfferPolicy(party, offer, party.policy);
    context.output.line(
      changed
        ? `Offer ${offer} has the policy ${digest} for the orders that are placed from now on`
        : `Offer ${offer} has this very policy already`,
    );
    context.output.result({ offer, policy_digest: digest, changed });
  });
}

export function addOffers(program: Command): void {
  const offers = program.command('offers').description('Offers on the ledger');
  addGet(offers);
  addList(offers);
  addSwitch(offers, 'disable');
  addSwitch(offers, 'enable');
  addPolicy(offers);
}
