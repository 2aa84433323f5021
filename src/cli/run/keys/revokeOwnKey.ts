import { CountersignError } from '../../../errors.ts';
import { requireEnteredKey, revokeKey } from '../../../flow/partyKeys.ts';
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
  const owner = { key, fingerprint, ledger: await context.ledgerAnew() };
  await requireEnteredKey(owner);
  await requireYes(fingerprint, options);
  const { index, changed } = await revokeKey(owner, { reason, ...(text === undefined ? {} : { text }) });
  context.output.line(
    changed
      ? `Key ${fingerprint} was revoked at entry ${index}: ${reason}`
      : `Key ${fingerprint} had ended already, at entry ${index}`,
  );
  context.output.result({ fingerprint, index, changed, reason });
}
