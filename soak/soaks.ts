import { soakLedgerWriters } from './writers/ledgerWriters.ts';
import { soakEvidence } from './evidence/evidenceSoak.ts';
import { soakMerkleLog } from './log/merkleLog.ts';
import { soakOrders } from './orders/ordersSoak.ts';
import { soakPushers } from './pushers/pushers.ts';
import { soakSeal } from './seal.ts';
import type { Soak } from './soak.ts';

/** All soaks by their names. */
export const SOAKS: Readonly<Record<string, Soak>> = {
  'merkle-log': {
    about: 'grows a log by random batches, checks what it proves, and shows it lies',
    unit: 'leaves',
    long: { amount: 200_000 },
    run: soakMerkleLog,
  },
  seal: {
    about: 'seals and opens a long stream, checks its SHA-256, and watches the resident memory',
    unit: 'MiB',
    long: { amount: 4096, peakMib: 400 },
    run: soakSeal,
  },
  'ledger-writers': {
    about: 'eight processes at a time write to one ledger, some are killed; no entry is lost or doubled',
    unit: 'entries',
    long: { amount: 5000 },
    run: soakLedgerWriters,
  },
  pushers: {
    about:
      'somebody who may push spoils, replays, rolls back and forks a ledger; its readers see what counts',
    unit: 'steps',
    long: { amount: 5000 },
    run: soakPushers,
  },
  evidence: {
    about:
      'puts evidence with signed lies, or spoiled, to our verifier and to four others; every difference is known',
    unit: 'cases',
    long: { amount: 12_000 },
    run: soakEvidence,
  },
  ledger: {
    about:
      'eight writers order, approve, cancel and revoke while three agents of a TEE run and all are killed; nothing runs twice',
    unit: 'orders',
    long: { amount: 1000 },
    run: soakOrders,
  },
};
