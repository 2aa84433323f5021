import { CountersignError } from '../../../errors.ts';
import { Accounts } from '../../../ledger/entries/accounts.ts';
import { describeKeyEnd } from '../../../marketplace/keyEnd.ts';
import type { CliContext } from '../../context.ts';

/** When a certificate says that its key expires; null for never. */
function expiryOf(time: Date | number | null): string | null {
  return time instanceof Date ? time.toISOString() : null;
}

/** `countersign keys show`. */
export async function showKey(context: CliContext, _options: object, fingerprint = ''): Promise<void> {
  const name = fingerprint === '' ? await context.account() : fingerprint.toLowerCase();
  const life = await new Accounts(await (await context.ledger()).snapshot()).lifeOf(name);
  const { certificates, end, refused } = life;
  if (certificates.length === 0)
    throw new CountersignError('not-found', `the ledger does not know the key ${name}`, {
      mend: 'a party is entered with its first entry: has it registered an offer or placed an order here?',
    });
  const rows = await Promise.all(
    certificates.map(async ({ index, at, key, armored }) => ({
      index,
      at,
      name: key.users[0]?.userID?.userID ?? '',
      expires: expiryOf(await key.getExpirationTime()),
      armored,
    })),
  );
  for (const row of rows)
    context.output.line(
      `entry ${row.index}  ${row.at}  ${row.name}  ${row.expires === null ? 'does not expire' : `expires ${row.expires}`}`,
    );
  if (end !== undefined) {
    context.output.line(`ENDED: ${describeKeyEnd(end)}${end.text === '' ? '' : `: ${end.text}`}`);
  }
  for (const { what, reason } of refused) context.output.note(`ignored: ${what}: ${reason}`);
  context.output.result({ fingerprint: name, certificates: rows, end: end ?? null, refused });
}
