import type { Command } from 'commander';
import { action, example } from '../command.ts';

/** `policy sign-chips`: the rule `chipList`, for whoever knows whose machines are whose. */
export function addSignChips(policy: Command): void {
  const command = policy
    .command('sign-chips <FILE>')
    .description(
      'Sign a list of machines, `[{"chip": "<hex>", "owner": "<text>"}]`, as the rule `chipList` of a policy',
    )
    .requiredOption('--signer <file>', 'key of whose word it is: Ed25519, private, PEM (`openssl genpkey`)')
    .option('--days <n>', 'for how long it is to be believed, from now', '30');
  example(command, 'countersign policy sign-chips machines.json --signer chips.pem >> policy.yml');
  action(command, async () => (await import('../run/policy/signChips.ts')).signChips);
}
