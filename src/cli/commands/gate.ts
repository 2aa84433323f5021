import { action, example, type Group } from '../command.ts';

export const gateGroup: Group = {
  description: 'The protected environment that holds your key on GitHub',
  fill: (gate) => {
    const command = gate
      .command('check')
      .description(
        'Read a gate back from GitHub and judge it, with no key at hand: exit status 1 and a line for each finding. Takes the token from GH_TOKEN or GITHUB_TOKEN; it must read actions and contents, and an administrator sees most',
      )
      .requiredOption('--repository <owner/name>', 'the repository on GitHub')
      .requiredOption('--environment <name>', 'the environment that holds the key')
      .option('--reads <name...>', 'environments without reviewers that read and cannot sign', [])
      .option('--approver <id...>', 'whose yes counts: numbers of accounts, as 583231 or octocat:583231', [])
      .option('--github-plan <plan>', "the organization's plan, where the token cannot see it");
    example(
      command,
      'countersign gate check --repository alice/data --environment alice --reads alice-reads --approver octocat:583231',
    );
    action(command, async () => (await import('../run/gate/checkGate.ts')).checkGate);
  },
};
