import { Argument, type Command } from 'commander';
import type { Role } from '../../github/init/plan.ts';
import { action, example } from '../command.ts';

const ROLES: readonly Role[] = ['one-repository', 'data-owner', 'solution-owner', 'tee-operator'];

export function addInit(program: Command): void {
  const command = program
    .command('init')
    .description(
      'Prepare a GitHub repository for a role: key, environments, secrets, variables, rules of its branches, workflows. Safe to repeat; it says what is left, and --check fails until nothing is. Takes the token from GH_TOKEN or GITHUB_TOKEN',
    )
    .addArgument(new Argument('<role>', 'what the repository is for').choices(ROLES))
    .requiredOption('--repository <owner/name>', 'the repository on GitHub')
    .option('--reviewer <login...>', 'who approves: users, or owner/team (default: you)')
    .option(
      '--alone',
      'nobody else is there to review: administrators alone change the default branch, instead of reviewed pull requests',
    )
    .option('--actions <owner/countersign@commit>', 'which Countersign the workflows run')
    .option('--resource <file>', "resource file of the sealed dataset, for the data owner's environment")
    .option('--github-plan <plan>', "the organization's plan, where the token cannot see it")
    .option('--directory <path>', 'checkout of the repository, for files', '.')
    .option('--overwrite', 'write over files that you changed')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--check', 'do nothing; exit status 1 and a line for each thing that is not as it should be')
    .option('--yes', 'do not ask');
  example(
    command,
    'countersign init data-owner --repository alice/data --ledger git@github.com:acme/ledger.git --dry-run',
  );
  action(command, async () => (await import('../run/init/initRepository.ts')).initRepository);
}
