import { sha256Hex } from '../../pureDigest.ts';
import type { Accounts } from './accounts.ts';
import type { LogCrypto } from '../log/logCrypto.ts';
import { pgpLogCrypto } from '../pgpLogCrypto.ts';

/** Signatures that this process has verified, by what was signed, how, and by which key: they hold for good. */
const verified = new Set<string>();
const MOST_REMEMBERED = 50_000;

/** The log's cryptography with the keys that the ledger's accounts hold; what was verified once is not verified again. */
export function verifyingCrypto(accounts: Accounts): LogCrypto {
  const crypto = pgpLogCrypto((author, index) => accounts.keyBefore(author, index));
  return {
    ...crypto,
    verifySignature: async (signed) => {
      const key = await accounts.keyBefore(signed.author, signed.index);
      if (key === undefined) return false;
      const digest = sha256Hex(signed.bytes);
      const name = sha256Hex(`${digest}\n${signed.signature}\n${sha256Hex(key.write())}`);
      if (verified.has(name)) return true;
      const holds = await crypto.verifySignature(signed);
      if (holds && verified.size < MOST_REMEMBERED) verified.add(name);
      return holds;
    },
  };
}
