import { CountersignError } from '../../../errors.ts';
import { renewKey } from '../../../flow/partyKeys.ts';
import { fingerprintOf, lockPrivateKey, readPrivateKey, type PrivateKey } from '../../../pgp/keys.ts';
import type { CliContext } from '../../context.ts';
import { readStoredKey, replaceKey } from '../../home/home.ts';

const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

const MOST_DAYS = 36_500;

/**
 * The time that `1y`, `6m`, `2w` or `90d` from now is; a month has 30 days, a year 365.
 * @throws CountersignError `usage` for anything else
 */
export function untilOf(text: string, now: Date): Date {
  const [, count = '', unit = ''] = /^([1-9]\d{0,4})([dwmy])$/.exec(text) ?? [];
  const days = Number(count) * (UNIT_DAYS[unit] ?? 0);
  if (days > 0 && days <= MOST_DAYS) return new Date(now.getTime() + days * 86_400_000);
  throw new CountersignError('usage', `--expires is a time from now, not ${JSON.stringify(text)}`, {
    mend: 'as 90d, 2w, 6m or 1y',
  });
}

/** Whether the key's private half is protected by a passphrase where it is stored. */
async function isLocked(armored: string): Promise<boolean> {
  return readPrivateKey(armored, undefined).then(
    () => false,
    () => true,
  );
}

interface Extended {
  readonly key: PrivateKey;
  /** Puts it in the place of the home's. */
  readonly keep: () => Promise<void>;
}

/** The home's key, lasting until then; its private half stays protected as it was. */
async function extend(context: CliContext, key: PrivateKey, until: Date): Promise<Extended> {
  const { extendKey } = await import('../../../pgp/certificates.ts');
  const { home } = context;
  const fingerprint = fingerprintOf(key.toPublic());
  const stored = await readStoredKey(home, fingerprint, true);
  const extended = await extendKey(key, until);
  let kept = extended;
  if (await isLocked(stored)) {
    const passphrase = await context.passphrase('Passphrase of your key, which it keeps:');
    if (passphrase === undefined)
      throw new CountersignError('input', 'the key keeps its passphrase, and none was given');
    // Else a mistyped one would be its new one.
    await readPrivateKey(stored, passphrase);
    kept = await lockPrivateKey(extended, passphrase);
  }
  return {
    key: extended,
    keep: async () => {
      await replaceKey(home, fingerprint, kept.armor(), true);
      await replaceKey(home, fingerprint, extended.toPublic().armor(), false);
    },
  };
}

/** `countersign keys renew`. */
export async function renewOwnKey(context: CliContext, options: { expires?: string }): Promise<void> {
  const until = options.expires === undefined ? undefined : untilOf(options.expires, new Date());
  const given = await context.key();
  const fingerprint = fingerprintOf(given.toPublic());
  const ledger = await context.ledgerAnew();
  const extended = until === undefined ? undefined : await extend(context, given, until);
  const certificate =
    extended?.key.toPublic().armor() ?? (await readStoredKey(context.home, fingerprint, false));
  const owner = { key: extended?.key ?? given, fingerprint, ledger };
  const { index, changed } = await renewKey(owner, certificate);
  // What the ledger refused changes nothing here.
  await extended?.keep();
  context.output.line(
    changed
      ? `Key ${fingerprint} was renewed at entry ${index}${until === undefined ? '' : `, and lasts until ${until.toISOString()}`}`
      : `The ledger has this certificate of ${fingerprint} already, at entry ${index}`,
  );
  context.output.result({ fingerprint, index, changed, expires: until?.toISOString() ?? null });
}
