import * as z from 'zod';
import { KEY_END_REASONS } from './enumerations.ts';
import { briefText } from './schemas.ts';

/** What `key.revoked` says. It has no body: nobody can take it away. */
export const keyRevokedSchema = z.object({
  reason: z.enum(KEY_END_REASONS),
  text: briefText.optional(),
});
export type KeyRevocation = z.infer<typeof keyRevokedSchema>;

/** The end of a party's key: nothing that it signed counts from this leaf of the log on, whatever time it names. */
export interface KeyEnd {
  readonly index: number;
  /** When its owner says that it was ended. */
  readonly at: string;
  readonly reason: KeyRevocation['reason'] | 'unspecified';
  readonly text: string;
}

/**
 * What a revocation says. It holds whatever it says: what cannot be read ends the key without a reason.
 * @param fields of the entry's head
 */
export function revocationOf(fields: unknown): Pick<KeyEnd, 'reason' | 'text'> {
  const parsed = keyRevokedSchema.safeParse(fields);
  if (!parsed.success) return { reason: 'unspecified', text: '' };
  return { reason: parsed.data.reason, text: parsed.data.text ?? '' };
}

/**
 * `its key was reported compromised at entry 12`.
 * @param when `later `, of what was signed before
 */
export function describeKeyEnd({ reason, index }: KeyEnd, when: '' | 'later ' = ''): string {
  if (reason === 'compromised') return `its key was ${when}reported compromised at entry ${index}`;
  return `its key was ${when}revoked at entry ${index}${reason === 'unspecified' ? '' : `, as ${reason}`}`;
}
