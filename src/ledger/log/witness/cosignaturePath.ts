import { toHex } from '../../../bytes/byteForms.ts';
import type { WitnessKey } from './witnessKey.ts';

/** The directory below `log/` that holds what witnesses have cosigned; it is no part of the log. */
export const COSIGNATURES = 'cosignatures';

/**
 * Where a ledger holds, below `log/`, the newest checkpoint that a witness has cosigned: one signed note. Whoever believes
 * the witness reads the file by its name.
 */
export function cosignaturePath({ publicKey }: WitnessKey): string {
  return `${COSIGNATURES}/${toHex(publicKey)}`;
}
