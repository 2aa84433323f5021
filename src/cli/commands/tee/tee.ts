import type { Command } from 'commander';
import { action, example, type Group } from '../../command.ts';
import { addVerifyCertificate } from './teeCertificate.ts';

function addRun(tee: Command): void {
  const command = tee
    .command('run')
    .description('The TEE agent: take solutions, attest, wait for approvals, execute, seal results')
    .option('--once', 'do what can be done now, and exit')
    .option('--order <id...>', 'look at these orders alone')
    .option('--offer <id...>', 'renew the evidence of these offers of yours when it grows old')
    .option('--poll <seconds>', 'pause between two looks at the ledger', '2')
    .option('--scratch <directory>', 'where plaintext is while a run lasts');
  example(command, 'countersign tee run --once');
  action(command, async () => (await import('../../run/tee/runAgent.ts')).runAgent);
}

function addDoctor(tee: Command): void {
  const command = tee
    .command('doctor')
    .description('What this machine can attest, what is missing, and the measurement for a policy')
    .option('--scratch <directory>', 'where plaintext would be while a run lasts');
  example(command, 'countersign tee doctor');
  action(command, async () => (await import('../../run/tee/diagnose.ts')).diagnose);
}

export const teeGroup: Group = {
  description: 'The TEE of this machine',
  fill: (tee) => {
    addRun(tee);
    addDoctor(tee);
    addVerifyCertificate(tee);
  },
};
