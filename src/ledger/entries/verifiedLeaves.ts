import type { PublicKey } from '../../pgp/keys.ts';
import { sha256Hex } from '../../platformKeys.ts';
import type { Accounts } from './accounts.ts';
import type { LogCrypto, SignedHead } from '../log/logCrypto.ts';
import { pgpLogCrypto } from '../pgpLogCrypto.ts';

/** Of certificates that are in memory: each verifies many. */
const digests = new WeakMap<PublicKey, string>();

function digestOf(key: PublicKey): string {
  const digest = digests.get(key) ?? sha256Hex(key.write());
  digests.set(key, digest);
  return digest;
}

/** What a verdict is remembered by: all that it depends on. */
function verdictName({ bytes, signature, author, at }: SignedHead, key: PublicKey): string {
  return sha256Hex([sha256Hex(bytes), author, at, digestOf(key), signature].join('\n'));
}

/** The log's cryptography with the keys that the ledger's accounts hold; what was verified once is not verified again. */
export function verifyingCrypto(accounts: Accounts): LogCrypto {
  const crypto = pgpLogCrypto((author, index) => accounts.keyBefore(author, index));
  return {
    ...crypto,
    verifySignature: async (signed) => {
      const key = await accounts.keyBefore(signed.author, signed.index);
      if (key === undefined) return false;
      const name = verdictName(signed, key);
      if (accounts.verdicts.has(name)) return true;
      const holds = await crypto.verifySignature(signed);
      if (holds) accounts.verdicts.add(name);
      return holds;
    },
  };
}
