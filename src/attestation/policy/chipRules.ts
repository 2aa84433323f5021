import * as z from 'zod';

const chip = z
  .string()
  .regex(
    /^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{128})$/,
    'a chip id is 128 hexadecimal digits (SEV-SNP) or 32 (TDX)',
  )
  .toLowerCase();

/** Machines, and whose they are. */
export const machinesSchema = z
  .array(z.strictObject({ chip, owner: z.string().min(1).max(100).optional() }))
  .max(4096);

/** What a signed list of machines says, as JSON. */
export const chipListSchema = z.strictObject({
  type: z.literal('urn:countersign:chips:v1'),
  issued: z.iso.datetime(),
  expires: z.iso.datetime(),
  machines: machinesSchema,
});
export type ChipList = z.infer<typeof chipListSchema>;

/** Characters of a list, as the rule of a policy takes it. */
export const maxChipListLength = 200_000;

const signedChipListSchema = z.strictObject({
  signer: z
    .string()
    .max(100)
    .describe('The public key (Ed25519, SPKI in DER, base64) of who vouches for the machines'),
  list: z.string().max(maxChipListLength).describe('The list, JSON, exactly as it was signed'),
  signature: z.string().max(100).describe('Ed25519 over the bytes of the list, base64'),
});
export type SignedChipList = z.infer<typeof signedChipListSchema>;

/** The rules of a policy about which machine it is. */
export const chipRules = {
  chipIds: z
    .array(chip)
    .max(4096)
    .optional()
    .describe('Accepted machines: chip_id of SEV-SNP, PPID of TDX; absent: any'),
  chipList: signedChipListSchema
    .optional()
    .describe('Accepted machines, by a snapshot that somebody signed: who owns which machine'),
};
