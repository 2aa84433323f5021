import { Option, type Command } from 'commander';
import { CountersignError } from '../../errors.ts';
import { KEY_END_REASONS, type KeyRevocation } from '../../marketplace/keyEnd.ts';
import { fingerprintOf } from '../../pgp/keys.ts';
import { action, example } from '../command.ts';

interface RevokeOptions {
  readonly reason: KeyRevocation['reason'];
  readonly text?: string;
  readonly yes?: boolean;
}

/** @throws CountersignError `usage` where nobody can be asked, `refused` where the answer is no */
async function requireYes(fingerprint: string, { yes }: RevokeOptions): Promise<void> {
  if (yes === true) return;
  if (!process.stdin.isTTY)
    throw new CountersignError(
      'usage',
      'a key is ended for good, so it is asked first, and nobody can be asked here',
      {
        mend: 'give --yes',
      },
    );
  const { askConsent } = await import('../terminal/prompts/ask.ts');
  const message = `End the key ${fingerprint} for good? Nothing that it signs will count any more.`;
  if (!(await askConsent(message, 'run it by itself and answer, or give --yes')))
    throw new CountersignError('refused', 'the key was not revoked');
}

export function addRevoke(keys: Command): void {
  const command = keys
    .command('revoke')
    .description('End your key on the ledger: nothing that it signs counts from then on')
    .addOption(new Option('--reason <reason>', 'why').choices(KEY_END_REASONS).makeOptionMandatory())
    .option('--text <text>', 'a few words for everybody to read (at most 256 characters)')
    .option('--yes', 'do not ask');
  example(command, 'countersign keys revoke --reason compromised');
  action(command, async (context, options: RevokeOptions) => {
    const { revokeKey } = await import('../../flow/partyKeys.ts');
    const { reason, text } = options;
    if (text !== undefined && text.length > 256)
      throw new CountersignError('usage', '--text has at most 256 characters');
    const key = await context.key();
    const fingerprint = fingerprintOf(key.toPublic());
    await requireYes(fingerprint, options);
    const owner = { key, fingerprint, ledger: await context.ledgerAnew() };
    const { index, changed } = await revokeKey(owner, { reason, ...(text === undefined ? {} : { text }) });
    context.output.line(
      changed
        ? `Key ${fingerprint} was revoked at entry ${index}: ${reason}`
        : `Key ${fingerprint} had ended already, at entry ${index}`,
    );
    context.output.result({ fingerprint, index, changed, reason });
  });
}
