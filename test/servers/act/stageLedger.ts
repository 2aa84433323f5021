import { execFileSync } from 'node:child_process';
import { openLedgerRepository } from '../../../src/ledger/git/gitLedger.ts';
import { formatHead } from '../../../src/ledger/ledgerHead.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import type { ExampleStage } from './exampleStage.ts';

const BRANCH = 'refs/heads/ledger';

function git({ ledger }: ExampleStage, ...args: string[]): string {
  return execFileSync('git', ['--git-dir', ledger, ...args], { encoding: 'utf8' }).trim();
}

/** The commit that the ledger ends in. */
export function ledgerTip(stage: ExampleStage): string {
  return git(stage, 'rev-parse', BRANCH);
}

/** Makes the ledger end in a commit, as who holds its repository can at any time. */
export function putLedgerBack(stage: ExampleStage, commit: string): void {
  git(stage, 'update-ref', BRANCH, commit);
}

/** The ledger as a reader sees it who remembers it by this name. */
export async function readLedger(stage: ExampleStage, reader: string): Promise<LedgerSnapshot> {
  return (await openLedgerRepository(stage.ledger, { cacheDir: stage.path(reader) })).snapshot();
}

/** What the output `ledger-head` of an action says of the ledger. */
export function headOf({ log }: LedgerSnapshot): string {
  if (log === undefined) throw new Error('no log');
  return formatHead(log);
}
