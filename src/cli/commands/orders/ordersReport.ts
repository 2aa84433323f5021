import type { Command } from 'commander';
import { action, example } from '../../command.ts';

function addGet(orders: Command): void {
  const command = orders
    .command('get-report <ORDER_ID>')
    .description('Get the order report: what ran on what, as one file that verifies offline')
    .option('--save-to <file>', 'write it to a file instead of printing it')
    .option('--allow-simulated', 'accept a simulated TEE (also: allowSimulated in your policy.yml)');
  example(command, 'countersign orders get-report 900 --save-to report.json');
  action(command, async () => (await import('../../run/orders/saveReport.ts')).saveReport);
}

function addValidate(orders: Command): void {
  const command = orders
    .command('validate-report <FILE>')
    .description('Verify an order report with nothing but the file: no network, no ledger')
    .option('--allow-simulated', 'accept a simulated TEE, in a trial')
    .option('--policy <file>', 'what you yourself ask of the TEE')
    .option(
      '--ledger-id <id>',
      'it must be of this ledger; of the one that your home has seen when not given',
    )
    .option('--order <id>', 'it must be of this order')
    .option('--customer <key>', 'this party must have ordered: a fingerprint, or the file of a key')
    .option('--approvers <key...>', 'these parties, all of them and nobody else, must have approved')
    .option('--operator <key>', 'this party must run the TEE')
    .option('--solution <file>', 'resource file of the solution that you know: its hash must have run')
    .option(
      '--data <file...>',
      'resource files of datasets that you know (or their hashes): they must be among the inputs, and what their offers commit to',
    )
    .option(
      '--data-commitment <digest...>',
      'commitments of data offers that you know: the data of such an offer must have been used',
    )
    .option(
      '--witnesses <line...>',
      'witnesses that you believe, as they print themselves: more than half of them must have seen the claim',
    )
    .option('--commit <commit>', 'the customer must have signed the order for this commit')
    .option('--repository <url>', 'and for this repository: https://github.com/owner/name')
    .option('--tree <directory>', 'the solution must be built from this directory (or from one of this hash)')
    .option('--result-dir <directory>', 'the downloaded result: its hash must be the one that came out')
    .option(
      '--save-bundles <directory>',
      'if the report holds: write its Sigstore bundles and their key, for cosign and openssl',
    );
  example(command, 'countersign orders validate-report report.json --data dataset.resource.json');
  action(command, async () => (await import('../../run/orders/validateReport.ts')).validateReport);
}

/** `orders get-report` and `orders validate-report`. */
export function addOrdersReport(orders: Command): void {
  addGet(orders);
  addValidate(orders);
}
