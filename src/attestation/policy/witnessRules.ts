import * as z from 'zod';

/** The key of a witness's line is what counts: one key under two names is one witness. */
const keyOf = (line: string): string => line.split('+').slice(2).join('+');
const nameOf = (line: string): string => line.split('+')[0] ?? '';

/** Who must have seen a claim on the ledger before anything is opened. */
export const witnessRules = z
  .strictObject({
    keys: z
      .array(
        z
          .string()
          .max(256)
          .regex(
            /^[^\s+]{1,128}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/,
            'a witness is written as `countersign witness init` prints it: name+id+key',
          ),
      )
      .min(1)
      .max(16)
      .describe('Verifier keys, as a witness prints its own (C2SP signed-note)'),
    quorum: z.int().min(1).describe('How many of them must have signed: more than half'),
  })
  .refine(({ keys }) => new Set(keys.map(keyOf)).size === keys.length, 'a witness is named twice')
  .refine(({ keys }) => new Set(keys.map(nameOf)).size === keys.length, 'two witnesses have one name')
  .refine(({ keys, quorum }) => quorum <= keys.length, 'the quorum is more than there are witnesses')
  .refine(
    ({ keys, quorum }) => 2 * quorum > keys.length,
    'a quorum of half the witnesses or fewer can be had twice, once for each of two histories',
  );
