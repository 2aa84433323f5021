import { Accounts } from '../../../ledger/entries/accounts.ts';
import { CountersignError } from '../../../errors.ts';
import { revokeKey } from '../../../flow/partyKeys.ts';
import type { KeyRevocation } from '../../../marketplace/keyEnd.ts';
import { fingerprintOf } from '../../../pgp/keys.ts';
import type { CliContext } from '../../context.ts';

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
  const { askConsent } = await import('../../terminal/prompts/ask.ts');
  const message = `End the key ${fingerprint} for good? Nothing that it signs will count any more.`;
  if (!(await askConsent(message, 'run it by itself and answer, or give --yes')))
    throw new CountersignError('refused', 'the key was not revoked');
}

/** `countersign keys revoke`. */
export async function revokeOwnKey(context: CliContext, options: RevokeOptions): Promise<void> {
  const { reason, text } = options;
  if (text !== undefined && text.length > 256)
    throw new CountersignError('usage', '--text has at most 256 characters');
  const key = await context.key();
  const fingerprint = fingerprintOf(key.toPublic());
  const ledger = await context.ledgerAnew();
  // Before anybody is asked: what the ledger does not know cannot be ended there.
  const { certificates } = await new Accounts(await ledger.snapshot()).lifeOf(fingerprint);
  if (certificates.length === 0)
    throw new CountersignError('not-found', `the ledger does not know the key ${fingerprint}`, {
      mend: 'a party is entered with its first entry: there is nothing of this key to end',
    });
  await requireYes(fingerprint, options);
  const owner = { key, fingerprint, ledger };
  const { index, changed } = await revokeKey(owner, { reason, ...(text === undefined ? {} : { text }) });
  context.output.line(
    changed
      ? `Key ${fingerprint} was revoked at entry ${index}: ${reason}`
      : `Key ${fingerprint} had ended already, at entry ${index}`,
  );
  context.output.result({ fingerprint, index, changed, reason });
}
