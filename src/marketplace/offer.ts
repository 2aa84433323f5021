import * as z from 'zod';
import { armored, base64, fingerprint, id, sha256, shortText, time } from './schemas.ts';

/** A number as the guide writes it: `"3"` or `3`. */
const looseNumber = z.union([z.int(), z.string().regex(/^-?\d{1,15}$/)]).transform(Number);

/** The guide's `offer-info.json`, as it stands; members it does not name are kept. */
export const offerInfoSchema = z.looseObject({
  name: z.string().min(1).max(256),
  group: looseNumber.optional(),
  offerType: looseNumber,
  cancelable: z.boolean().optional(),
  description: shortText.default(''),
  restrictions: z
    .object({ offers: z.array(looseNumber).default([]), types: z.array(looseNumber).default([]) })
    .default({ offers: [], types: [] }),
  allowedArgs: shortText.default(''),
  allowedAccounts: z.array(z.string().max(128)).default([]),
});
export type OfferInfo = z.infer<typeof offerInfoSchema>;

const amount = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER);
const decimal = z
  .union([z.string().regex(/^\d{1,18}(\.\d{1,18})?$/), amount])
  .transform(String)
  .default('0');

/** The guide's `slot-info.json`, as it stands. Sizes in bytes, times in minutes; 0 means that nothing is said. */
export const slotInfoSchema = z.looseObject({
  info: z.object({
    cpuCores: amount.default(0),
    /** Whole devices: of a TEE, what a run gets; of others, what a run of theirs needs. */
    gpuCores: z
      .int('must be a whole number of GPUs')
      .nonnegative()
      .max(64, 'is more GPUs than a run can have')
      .default(0),
    diskUsage: amount.default(0),
    ram: amount.default(0),
    vram: amount.default(0),
  }),
  usage: z.object({
    maxTimeMinutes: amount.default(0),
    minTimeMinutes: amount.default(0),
    price: decimal,
    priceType: looseNumber.default(1),
  }),
  /** What the guide leaves to the market: the limits of a TEE's runs that `info` has no member for. */
  option: z
    .looseObject({
      outputFiles: z.int().positive().max(10_000_000).optional(),
      processes: z.int().positive().max(1_000_000).optional(),
      /** Bytes of stdout and stderr that are kept. */
      log: amount.optional(),
      /** Bytes below /sp/scratch, on the TEE's protected disk. */
      scratch: amount.optional(),
      /** Bytes of /dev/shm, which count as memory. */
      sharedMemory: amount.optional(),
      /** Between the word to end and the kill. */
      graceSeconds: z.number().nonnegative().max(3600).optional(),
    })
    .optional(),
});
export type SlotInfo = z.infer<typeof slotInfoSchema>;

/** The owner's policy for TEEs, and its digest, which evidence and approval bind. */
export const offerPolicySchema = z.object({ digest: sha256, document: z.unknown() });

/** What a TEE offer adds: the key that solutions are sealed to, and the evidence that binds it. */
export const teeKeySchema = z.object({
  encryptionKey: armored,
  evidence: z.unknown(),
  /** The private half, sealed to the TEE itself. */
  sealedKey: base64,
  issued: time,
  /** Fingerprints of the offer's earlier keys that the TEE still opens: what was sealed to any other is lost to it. */
  kept: z.array(fingerprint).max(64).default([]),
  /** Of the machine, as images name it: what an order is refused by before anybody is troubled. */
  architecture: z
    .string()
    .regex(/^[a-z0-9]{1,16}$/)
    .optional(),
  /** How many GPUs the machine could give to one run when this was written. */
  gpus: z.int().nonnegative().max(1024).optional(),
});
export type TeeKey = z.infer<typeof teeKeySchema>;

const offerEntryObject = z.object({
  v: z.literal(1),
  kind: z.literal('offer.created'),
  offer: id,
  author: fingerprint,
  at: time,
  type: z.enum(['TEE', 'Solution', 'Data']),
  info: offerInfoSchema,
  policy: offerPolicySchema.optional(),
  tee: teeKeySchema.optional(),
  /** A solution offer names the solution that it stands for. */
  solution: z.object({ hash: sha256, size: z.int().nonnegative() }).optional(),
  /** A data offer commits to its dataset and tells nothing of it: see datasetCommitment.ts. */
  dataset: z.object({ commitment: sha256 }).optional(),
});

/** What begins an offer. A data offer, and no other, commits to a dataset. */
export const offerEntrySchema = offerEntryObject.refine(
  ({ type, dataset }) => (type === 'Data') === (dataset !== undefined),
  { path: ['dataset'], error: 'a data offer, and no other, commits to a dataset' },
);
export type OfferEntry = z.infer<typeof offerEntrySchema>;

/** A slot of an offer, under a number of its own. */
export const slotEntrySchema = z.object({
  v: z.literal(1),
  kind: z.literal('slot.created'),
  offer: id,
  slot: id,
  author: fingerprint,
  at: time,
  info: slotInfoSchema,
});
export type SlotEntry = z.infer<typeof slotEntrySchema>;

/** What happens to an offer. */
export const offerEventSchema = z.discriminatedUnion('kind', [
  z.object({
    v: z.literal(1),
    kind: z.enum(['offer.disabled', 'offer.enabled']),
    offer: id,
    author: fingerprint,
    at: time,
  }),
  z.object({
    v: z.literal(1),
    kind: z.literal('offer.attested'),
    offer: id,
    author: fingerprint,
    at: time,
    tee: teeKeySchema,
  }),
  /** Holds for orders that are placed after it. */
  z.object({
    v: z.literal(1),
    kind: z.literal('offer.policy-changed'),
    offer: id,
    author: fingerprint,
    at: time,
    policy: offerPolicySchema,
  }),
]);
export type OfferEvent = z.infer<typeof offerEventSchema>;

/** An offer as the ledger tells it. */
export interface Offer {
  readonly id: number;
  readonly owner: string;
  readonly type: OfferEntry['type'];
  readonly info: OfferInfo;
  readonly policy: { readonly digest: string; readonly document: unknown } | undefined;
  readonly solution: OfferEntry['solution'];
  readonly dataset: OfferEntry['dataset'];
  readonly tee: TeeKey | undefined;
  readonly enabled: boolean;
  readonly created: string;
  readonly slots: readonly SlotEntry[];
}
