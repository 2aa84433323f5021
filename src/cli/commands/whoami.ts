import type { Command } from 'commander';
import { action, example } from '../command.ts';
import { homeLines, homeView } from '../home/homeView.ts';

/** `whoami`: with which key a command would act, and where. */
export function addWhoami(program: Command): void {
  const command = program
    .command('whoami')
    .description('Which key, ledger, storage and policy the commands use here');
  example(command, 'countersign whoami');
  action(command, async (context) => {
    const places = { ledger: context.knownLedgerUrl, storage: context.knownStorageUrl };
    const view = await homeView(context.home, places);
    const used = view.keys.length > 1 ? await context.account().catch(() => undefined) : undefined;
    const { output } = context;
    for (const line of homeLines(view)) output.line(line);
    if (context.home.secrets.COUNTERSIGN_KEY !== undefined)
      output.note('COUNTERSIGN_KEY is set: the key in it is the one that acts.');
    else if (view.keys.length > 1)
      output.note(
        used === undefined ? 'There are several keys: name one with --account.' : `Of these acts: ${used}`,
      );
    output.result({
      ...view,
      ledger: view.ledger ?? null,
      storage: view.storage ?? null,
      policy: view.policy ?? null,
      policyProblem: view.policyProblem ?? null,
    });
  });
}
