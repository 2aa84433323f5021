import { CountersignError } from '../../src/errors.ts';
import type { LedgerSnapshot } from '../../src/ledger/ledgerRepository.ts';

/** What lies beside the log. */
const BESIDE = new Set<string | symbol>(['read', 'readEarlier', 'list']);

/** A ledger of which a host gives the log and nothing that lies beside it. */
export function bareLog(snapshot: LedgerSnapshot): LedgerSnapshot {
  return new Proxy(snapshot, {
    get: (target, name) => {
      if (BESIDE.has(name))
        return () => Promise.reject(new CountersignError('unavailable', 'nothing is beside the log'));
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
