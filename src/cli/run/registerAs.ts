import type { Policy } from '../../attestation/policy.ts';
import { CountersignError } from '../../errors.ts';
import type { Party } from '../../flow/party.ts';
import { addSlot, registerOffer, type OfferRequest } from '../../flow/registerOffer.ts';
import { inBytes } from '../../marketplace/card/words.ts';
import { offerInfoFile, slotInfoFile } from '../../marketplace/infoFiles.ts';
import type { OfferEntry, SlotInfo, TeeKey } from '../../marketplace/offer.ts';
import type { Resource } from '../../resource/resource.ts';
import type { CliContext } from '../context.ts';
import { readPolicyFile } from '../home/home.ts';
import { readJsonFile } from '../home/readFiles.ts';
import { parseId } from '../numbers.ts';
import { notePolicy } from '../terminal/notePolicy.ts';
import { askRegistration, setUpProvider, type Registration } from '../terminal/registerDialog.ts';

export interface RegisterOptions {
  readonly result?: string | undefined;
  readonly offerInfo?: string;
  readonly slotInfo?: string[];
  readonly offer?: string;
  readonly policy?: string;
  readonly attester?: string;
}

/** What an offer says stands: `--offer` adds slots to it. @throws CountersignError `usage` */
function requireSlotsAlone({ offerInfo, policy, result }: RegisterOptions): void {
  const given = Object.entries({ '--offer-info': offerInfo, '--policy': policy, '--result': result });
  const [name] = given.find(([, value]) => value !== undefined) ?? [];
  if (name === undefined) return;
  throw new CountersignError(
    'usage',
    `${name} is for a new offer, and --offer adds slots to one that there is`,
    {
      mend:
        name === '--policy'
          ? 'give it another policy with: countersign offers policy'
          : `leave out ${name}, or --offer`,
    },
  );
}

async function registrationOf(
  context: CliContext,
  type: OfferEntry['type'],
  options: RegisterOptions,
): Promise<Registration> {
  if (options.offerInfo !== undefined || options.offer !== undefined || options.slotInfo !== undefined) {
    const { offerInfo, slotInfo = [] } = options;
    if (slotInfo.length === 0)
      throw new CountersignError('usage', 'no slot is given', {
        mend: 'give --slot-info <file>, once for each slot',
      });
    if (options.offer !== undefined) {
      requireSlotsAlone(options);
      return { kind: 'existing', offer: parseId(options.offer, '--offer'), slotInfos: slotInfo };
    }
    if (offerInfo === undefined)
      throw new CountersignError('usage', 'no offer is given', {
        mend: 'give --offer-info <file>, or --offer <id> to add slots to an offer',
      });
    return { kind: 'new', offerInfo, result: options.result, slotInfos: slotInfo };
  }
  if (!process.stdin.isTTY) {
    throw new CountersignError('usage', 'there is no terminal to ask at', {
      mend: 'give --offer-info <file> and --slot-info <file>',
    });
  }
  await setUpProvider(context);
  return askRegistration(type, options.result);
}

async function readSlots(files: readonly string[]): Promise<SlotInfo[]> {
  return Promise.all(files.map((file) => readJsonFile(file, 'the slot info', slotInfoFile)));
}

/** What each type of offer adds to the guide's info. */
type Extras = (
  context: CliContext,
  party: Party,
  options: RegisterOptions,
  slots: readonly SlotInfo[],
) => Promise<Pick<OfferRequest, 'policy' | 'tee' | 'solution' | 'dataset'>>;

/** A warning and no refusal: the machine may get its devices, or their specification, afterwards. */
async function notePromises({ home, output }: CliContext, slots: readonly SlotInfo[]): Promise<void> {
  if (slots.every(({ info }) => info.gpuCores === 0)) return;
  const { ownDevices } = await import('../../tee/devices/ownDevices.ts');
  const { brokenPromises } = await import('../../tee/devices/slotPromises.ts');
  for (const line of brokenPromises(slots, await ownDevices(home.env))) output.note(line);
}

async function teeExtras(context: CliContext, party: Party): Promise<{ tee: TeeKey }> {
  const { openAttester } = await import('../openAttester.ts');
  const { makeOwnTeeKey } = await import('../../tee/ownTeeKey.ts');
  const attester = await openAttester(context);
  if (attester.kind === 'sim')
    context.output.note(
      'This TEE is SIMULATED: it proves nothing about hardware, and owners must allow it in their policy.',
    );
  return { tee: await makeOwnTeeKey(attester, party.fingerprint, context.home.env) };
}

async function resourceOf({ result }: RegisterOptions, what: string): Promise<Resource> {
  if (result === undefined)
    throw new CountersignError('usage', `the resource of the ${what} is missing`, {
      mend: 'give it with --result',
    });
  const { readResourceFile } = await import('../../resource/resourceFile.ts');
  return readResourceFile(result);
}

async function dataExtras(
  context: CliContext,
  { ledger }: Party,
  options: RegisterOptions,
  slots: readonly SlotInfo[],
): Promise<{ policy: Policy; dataset: { commitment: string } }> {
  const policy = await context.policy(options.policy);
  await notePolicy(context.output, ledger, policy);
  if (
    !policy.allowSimulated &&
    options.policy === undefined &&
    (await readPolicyFile(context.home)) === undefined
  )
    context.output.note(
      'No --policy is given, and your home has no policy.yml: the strict default holds, which refuses SIMULATED TEEs.',
    );
  const { commitmentOf } = await import('../../resource/resourceCommitment.ts');
  const resource = await resourceOf(options, 'dataset');
  for (const { info } of slots)
    if (info.diskUsage > 0 && info.diskUsage < resource.size)
      context.output.note(
        `warning: the dataset has ${inBytes(resource.size)}, and its slot says ${inBytes(info.diskUsage)} (info.diskUsage): who orders reckons with that.`,
      );
  return { policy, dataset: { commitment: commitmentOf(resource, 'the resource file') } };
}

async function solutionExtras(
  _context: CliContext,
  _party: Party,
  options: RegisterOptions,
): Promise<{ solution: { hash: string; size: number } }> {
  const { hash, size } = await resourceOf(options, 'solution');
  return { solution: { hash: hash.hash, size } };
}

const EXTRAS: Readonly<Record<OfferEntry['type'], Extras>> = {
  Data: dataExtras,
  TEE: teeExtras,
  Solution: solutionExtras,
};

/** `countersign register data`, `tee` and `solution`. */
export async function registerAs(
  context: CliContext,
  type: OfferEntry['type'],
  options: RegisterOptions,
): Promise<void> {
  const registration = await registrationOf(context, type, options);
  const infos = await readSlots(registration.slotInfos);
  const { output } = context;
  if (type === 'TEE') await notePromises(context, infos);
  const created = (slot: number, offer: number): void => {
    output.line(`Slot ${slot} for offer ${offer} has been created successfully`);
  };
  if (registration.kind === 'existing') {
    const party = await context.party();
    const { offer: there } = await party.ledger.offer(registration.offer);
    if (there.type !== type)
      throw new CountersignError(
        'input',
        `offer ${there.id} is a ${there.type} offer, and this registers slots of a ${type} one`,
        {
          mend: 'see your offers with: countersign offers list',
        },
      );
    const slots: number[] = [];
    for (const info of infos) slots.push(await addSlot(party, registration.offer, info));
    slots.forEach((slot) => {
      created(slot, registration.offer);
    });
    output.result({ offer: registration.offer, slots });
    return;
  }
  const { offerInfo } = registration;
  const info = await readJsonFile(offerInfo, 'the offer info', offerInfoFile);
  const party = await context.party();
  const wanted = { ...options, result: registration.result };
  const request = { type, info, slots: infos, ...(await EXTRAS[type](context, party, wanted, infos)) };
  const { offer, slots } = await registerOffer(party, request);
  slots.forEach((slot) => {
    created(slot, offer);
  });
  output.result({ offer, slots });
}
