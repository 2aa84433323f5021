import type { Command } from 'commander';
import { action, example, type Group } from '../command.ts';
import { addSignChips } from './policySignChips.ts';

function addExplain(policy: Command): void {
  const command = policy
    .command('explain <FILE>')
    .description(
      'Say in words which machines a policy accepts, what it asks of them, and what it leaves open',
    );
  example(command, 'countersign policy explain policy.yml');
  action(command, async () => (await import('../run/policy/explain.ts')).explain);
}

function addInit(policy: Command): void {
  const command = policy
    .command('init')
    .description(
      'Write a policy that names what the evidence of a machine shows, and say what it leaves open',
    )
    .requiredOption('--from <file>', 'evidence: what `countersign tee doctor --json` prints on the machine');
  example(command, 'countersign policy init --from doctor.json > policy.yml');
  action(command, async () => (await import('../run/policy/draft.ts')).draft);
}

function addCheck(policy: Command): void {
  const command = policy
    .command('check <FILE> <OFFER>')
    .description(
      'Judge the TEE of an offer on the ledger by a policy, as it would be judged before data is released',
    );
  example(command, 'countersign policy check policy.yml 300');
  action(command, async () => (await import('../run/policy/checkTee.ts')).checkTee);
}

export const policyGroup: Group = {
  description: 'What you ask of a TEE, as a file',
  fill: (policy) => {
    addExplain(policy);
    addInit(policy);
    addCheck(policy);
    addSignChips(policy);
  },
};
