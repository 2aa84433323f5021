/** A witness that is killed as soon as it would show what it has signed: `dyingWitness.ts LEDGER KEY_FILE FOLDER`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runWitness } from '../../../src/flow/witness/runWitness.ts';
import { passingHome, systemClock } from '../../../src/flow/witness/witnessParty.ts';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { WitnessMemoryBranch } from '../../../src/ledger/witness/witnessMemory.ts';
import { readWitnessSecret } from '../../../src/ledger/witness/witnessSigner.ts';

const [path = '', keyFile = '', folder = ''] = process.argv.slice(2);
const cacheDir = join(folder, 'dying');
const ledger = await openLedgerRepository(path, { cacheDir });
await runWitness(
  {
    signer: readWitnessSecret(readFileSync(keyFile, 'utf8'), keyFile),
    memory: await WitnessMemoryBranch.open(path, { cacheDir }),
    home: passingHome(),
    openLedger: () =>
      Promise.resolve({
        url: ledger.url,
        hasPast: () => ledger.hasPast(),
        snapshot: () => ledger.snapshot(),
        append: () => {
          process.kill(process.pid, 'SIGKILL');
          return new Promise(() => undefined);
        },
      }),
    now: systemClock,
  },
  { once: true, everyMs: 0, signal: new AbortController().signal },
);
