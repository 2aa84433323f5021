import * as z from 'zod';
import { offerInfoSchema, slotInfoSchema } from './offer.ts';

/** Members that the guide's files have, whether or not anything is done with them. */
interface Known {
  readonly [name: string]: Known | true;
}

const OFFER_MEMBERS: Known = {
  ...{ name: true, group: true, offerType: true, cancelable: true, description: true },
  restrictions: { offers: true, types: true },
  ...{ input: true, output: true, allowedArgs: true, allowedAccounts: true, argsPublicKey: true },
  ...{ resultResource: true, subType: true, version: true, properties: true, linkage: true, hash: true },
};

const SLOT_MEMBERS: Known = {
  info: { cpuCores: true, gpuCores: true, diskUsage: true, ram: true, vram: true },
  usage: { maxTimeMinutes: true, minTimeMinutes: true, price: true, priceType: true },
  option: {
    ...{ bandwidth: true, externalPort: true, traffic: true },
    ...{ outputFiles: true, processes: true, log: true, scratch: true },
    ...{ sharedMemory: true, graceSeconds: true },
  },
};

/** The file that may have been taken for another: the two are given together. */
interface Taken {
  readonly members: Known;
  readonly what: string;
  readonly option: string;
}

/** Members that nobody knows, by their paths, with those that are known in their place. */
function* unknownMembers(
  value: unknown,
  known: Known,
  path: readonly string[] = [],
): Generator<{ readonly path: string[]; readonly known: readonly string[] }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    if (found === undefined) yield { path: at, known: Object.keys(known) };
    else if (found !== true) yield* unknownMembers(inner, found, at);
  }
}

/** Whether a value has members of the first kind and none of the second. */
function isRather(value: unknown, one: Known, other: Known): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value);
  return names.some((name) => Object.hasOwn(one, name)) && !names.some((name) => Object.hasOwn(other, name));
}

/** A file that a person wrote: a member that nothing reads is most likely misspelt, and would limit nothing. */
function strictly<S extends z.ZodType>(known: Known, schema: S, taken: Taken) {
  const onlyKnown = z.unknown().superRefine((value, context) => {
    if (isRather(value, taken.members, known)) {
      const message = `this is ${taken.what}: it belongs to ${taken.option}`;
      context.addIssue({ code: 'custom', message });
      return;
    }
    // What is missing, or of another kind, says more.
    if (!schema.safeParse(value).success) return;
    for (const { path, known: names } of unknownMembers(value, known)) {
      const message = `is not known, and would do nothing: is it one of ${names.join(', ')}?`;
      context.addIssue({ code: 'custom', path, message });
    }
  });
  return onlyKnown.pipe(schema);
}

/** The guide's `offer-info.json`, as its owner writes it. On a ledger others may have written more. */
export const offerInfoFile = strictly(OFFER_MEMBERS, offerInfoSchema, {
  members: SLOT_MEMBERS,
  what: 'the info of a slot',
  option: '--slot-info',
});

/** The guide's `slot-info.json`, as its owner writes it. */
export const slotInfoFile = strictly(SLOT_MEMBERS, slotInfoSchema, {
  members: OFFER_MEMBERS,
  what: 'the info of an offer',
  option: '--offer-info',
});
