import type { CliContext } from '../context.ts';
import { homeLines, homeView } from '../home/homeView.ts';

/** `countersign whoami`. */
export async function whoami(context: CliContext): Promise<void> {
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
}
