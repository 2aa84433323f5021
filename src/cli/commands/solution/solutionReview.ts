import type { Command } from 'commander';
import { action, example } from '../../command.ts';

/** `solution review`: what a solution is, for who is to approve it. */
export function addReview(solution: Command): void {
  const command = solution
    .command('review <ARCHIVE>')
    .description(
      'What a solution is: what it runs, where every file comes from, what changed, what is pointed out',
    )
    .option('--against <archive>', 'the solution that was approved last: show what changed since')
    .option(
      '--order <id>',
      'an order on your data: compare with what you approved last before it (needs the home of the owner of the data)',
    )
    .option('--known <file>', 'packages and bases that you know from outside, as `solution known` keeps them')
    .option(
      '--files <glob>',
      "list the files of this name, all of them, with class, mode and SHA-256: '*.pth', 'app/**'",
    )
    .option('--show <path>', 'one file, whosever it is: its text, or what can be told without running it')
    .option(
      '--diff',
      'every line that changed, however many; with --files inside packages of another version, too',
    )
    .option('--points', 'every place that is pointed out, however many')
    .option('--html <file>', 'write all of it as one page for a browser')
    .option('--sbom <file>', 'write its bill of materials (CycloneDX 1.6)');
  example(command, 'countersign solution review digits.tar.gz --against approved.tar.gz --html review.html');
  action(command, async () => (await import('../../run/solution/reviewImage.ts')).reviewImage);
}
