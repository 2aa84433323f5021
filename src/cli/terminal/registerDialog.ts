import type { OfferEntry } from '../../marketplace/offer.ts';
import type { CliContext } from '../context.ts';
import { writeConfig } from '../home/home.ts';
import { parseId } from '../numbers.ts';
import { writeTextFile } from '../home/writeFiles.ts';
import { askText, askYes } from './prompts/ask.ts';

/** What is to be registered: a new offer, or more slots of one's own. */
export type Registration =
  | {
      readonly kind: 'new';
      readonly offerInfo: string;
      /** Path of the resource file, where the offer is of a resource. */
      readonly result: string | undefined;
      readonly slotInfos: readonly string[];
    }
  | { readonly kind: 'existing'; readonly offer: number; readonly slotInfos: readonly string[] };

/** The first time, a provider gets a name and a description; kept in the home, and in a file if wanted. */
export async function setUpProvider(context: CliContext): Promise<void> {
  if (context.home.config.provider !== undefined) return;
  const name = await askText({ message: 'Please enter a provider name', required: true });
  const description = await askText({ message: 'Please enter a provider description' });
  await writeConfig(context.home, { provider: { name, description } });
  if (!(await askYes('Do you want to save the provider info to a file?', true))) return;
  const path = await askText({
    message: 'Please specify a path to save the provider info json file',
    default: './provider-info.json',
  });
  await writeTextFile(path, `${JSON.stringify({ name, description }, null, 2)}\n`);
  context.output.line(`Provider info was saved to ${path}`);
}

/** What a new offer of this type is of, and the name that it goes by; a TEE is of nothing but the machine. */
const RESOURCES = { Data: 'dataset', Solution: 'solution', TEE: undefined } as const;

/** The guide gives the resource file on the command line; who did not is asked for it. */
async function askResource(type: OfferEntry['type']): Promise<string | undefined> {
  const name = RESOURCES[type];
  if (name === undefined) return undefined;
  return askText({
    message: `Please specify a path to the resource file of the ${name}`,
    default: `./${name}.resource.json`,
  });
}

/**
 * The guide's dialog.
 * @param given path of the resource file, where it was given already
 */
export async function askRegistration(
  type: OfferEntry['type'],
  given: string | undefined,
): Promise<Registration> {
  const existing = await askYes(`Have you already created a ${type.toUpperCase()} offer?`, false);
  const target = existing
    ? await askText({ message: 'Please specify the ID of the offer', required: true })
    : await askText({
        message: 'Please specify a path to the offer info json file',
        default: './offer-info.json',
      });
  const result = existing ? undefined : (given ?? (await askResource(type)));
  const slotInfos: string[] = [];
  do {
    slotInfos.push(
      await askText({
        message: 'Please specify a path to the slot info json file',
        default: './slot-info.json',
      }),
    );
  } while (await askYes('Do you want to add another slot?', false));
  return existing
    ? { kind: 'existing', offer: parseId(target, 'the offer'), slotInfos }
    : { kind: 'new', offerInfo: target, result, slotInfos };
}
