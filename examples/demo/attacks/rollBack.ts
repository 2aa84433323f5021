import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Said } from '../demoParty.ts';
import { placeOrder } from '../execution.ts';
import type { Narrator } from '../narrator.ts';
import { hashIn, type Offers } from '../offers.ts';
import type { Stage } from '../prepareStage.ts';

const BRANCH = 'refs/heads/ledger';

/** Who hosts the ledger, or may push to it by force, puts it back to before a revocation: whoever saw that goes no further. */
export async function rollBack(narrator: Narrator, stage: Stage, offers: Offers): Promise<void> {
  const { alice, operator } = stage;
  narrator.title('Attack: the ledger is put back to before a revocation');
  const { order, data } = await placeOrder(narrator, stage, offers, 'solution.resource.json');
  const look = (): Promise<Said> => operator.run('tee', 'run', '--once');
  await look();
  const code = await alice.codeOf(data);
  const approve = async (): Promise<Said> =>
    alice.run(
      ...['orders', 'complete', String(data), '--result', './dataset.resource.json', '--status', 'done'],
      ...['--solution-hash', await hashIn(join(alice.directory, 'solution.resource.json')), '--card', code],
    );
  if ((await approve()).status !== 0) throw new Error('Alice cannot approve');
  const approved = headOf(stage);
  await alice.must('orders', 'revoke', String(data));
  await look();
  const revoked = headOf(stage);
  narrator.say('Alice approved, and thought better of it: she revoked the approval. The TEE has seen that.');
  moveTo(stage, approved);
  narrator.say('Whoever hosts the ledger puts it back: on it, the approval stands.');
  const said = { 'The TEE looks for work': await look(), 'Alice is asked to approve again': await approve() };
  for (const [who, { status, stderr }] of Object.entries(said)) {
    narrator.say(`${who}: status ${status}`);
    narrator.say(errorIn(stderr));
  }
  const untouched = headOf(stage) === approved;
  moveTo(stage, revoked);
  const { status } = await alice.json('orders', 'get', String(order));
  narrator.say(
    `Nothing was approved and nothing ran. With the true ledger in place, order ${order} is ${String(status)}.`,
  );
  const succeeded = Object.values(said).some((one) => one.status === 0);
  if (succeeded || !untouched || status !== 'Canceled') throw new Error('the attack succeeded');
}

function errorIn(stderr: string): string {
  return stderr.split('\n').find((line) => line.startsWith('error')) ?? stderr.trim();
}

function git({ ledger }: Stage, ...args: string[]): string {
  return execFileSync('git', ['--git-dir', ledger, ...args], { encoding: 'utf8' }).trim();
}

function headOf(stage: Stage): string {
  return git(stage, 'rev-parse', BRANCH);
}

function moveTo(stage: Stage, commit: string): void {
  git(stage, 'update-ref', BRANCH, commit);
}
