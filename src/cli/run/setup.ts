import { access, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CountersignError } from '../../errors.ts';
import type { CliContext } from '../context.ts';
import { storedKeys, writeConfig } from '../home/home.ts';
import { homeLines, homeView } from '../home/homeView.ts';
import { shownAddress } from '../home/shownAddress.ts';
import { makeKey } from './keys/makeKey.ts';

/** A path becomes absolute, so that the configuration means the same from every directory. */
function absolute(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//.test(url) || /^[^/]+@[^/]+:/.test(url) ? url : resolve(url);
}

/**
 * A path in a directory that is not there is an address without its scheme, or with a misspelt one.
 * @throws CountersignError `input`
 */
async function refuseLost(place: string): Promise<void> {
  if (!place.startsWith('/') || (await isThere(dirname(place)))) return;
  throw new CountersignError('input', `there is no directory ${dirname(place)} for ${place}`, {
    mend: 'make it first; or, if it is an address, give it with its scheme: https://…, ssh://…, s3://…',
  });
}

/** An address that no command could use is not kept. @throws CountersignError as those would, later */
async function refuseSenseless(
  { ledger, storage }: { readonly ledger?: string; readonly storage?: string },
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  for (const place of [ledger, storage]) if (place !== undefined) await refuseLost(absolute(place));
  if (ledger !== undefined) {
    const { parseLedgerUrl } = await import('../../ledger/git/places/gitUrl.ts');
    parseLedgerUrl(ledger);
  }
  if (storage !== undefined) {
    const { openStore } = await import('../../storage/openStore.ts');
    await openStore(storage, env);
    const found = await stat(storage).catch(() => undefined);
    if (found?.isDirectory() === false)
      throw new CountersignError('input', `the storage ${storage} is a file, where a directory is wanted`);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes a ledger where a path names nothing yet, or an empty directory.
 * @returns whether it is new
 * @throws CountersignError as `initLedgerRepository` does, for a path that holds something else
 */
async function makeLedger(ledger: string | undefined): Promise<boolean> {
  if (ledger?.startsWith('/') !== true) return false;
  const { findGitDirectory } = await import('../../ledger/git/places/gitLocalPlace.ts');
  const isLedger = await findGitDirectory(ledger).then(
    () => true,
    () => false,
  );
  if (isLedger) {
    // A repository of something else is told from a ledger now, and not by the first command that looks for one.
    const { openLedgerRepository } = await import('../../ledger/git/gitLedger.ts');
    const cacheDir = await mkdtemp(join(tmpdir(), 'countersign-setup-'));
    try {
      await (await openLedgerRepository(ledger, { cacheDir })).snapshot();
    } finally {
      await rm(cacheDir, { recursive: true, force: true });
    }
    return false;
  }
  const { initLedgerRepository } = await import('../../ledger/git/gitInit.ts');
  await initLedgerRepository(ledger);
  return true;
}

/** `countersign setup`. */
export async function setup(
  context: CliContext,
  options: { name?: string; email?: string; ledger?: string; storage?: string },
): Promise<void> {
  const { output } = context;
  let { home } = context;
  await refuseSenseless(options, context.home.env);
  const change = {
    ...(options.ledger === undefined ? {} : { ledger: absolute(options.ledger) }),
    ...(options.storage === undefined ? {} : { storage: absolute(options.storage) }),
  };
  const isNew = await makeLedger(change.ledger ?? home.config.ledger);
  const before = home.config;
  home = await writeConfig(home, change);
  for (const name of ['ledger', 'storage'] as const)
    if (before[name] !== undefined && before[name] !== home.config[name])
      output.note(`The ${name} of this home was another before: ${shownAddress(before[name]) ?? ''}`);
  if (isNew) output.line(`Ledger was created in ${home.config.ledger ?? ''}`);
  let fingerprint = (await storedKeys(home)).find(({ secret }) => secret)?.fingerprint;
  if (fingerprint === undefined && options.name !== undefined) {
    const made = await makeKey(context, { ...options, name: options.name });
    fingerprint = made.fingerprint;
    output.line(`Key ${fingerprint} was created for ${options.name}`);
  } else if (options.name !== undefined)
    output.note(
      `No key was made for ${options.name}: this home has one, ${fingerprint}; another is made by: countersign keys generate`,
    );
  output.line(`Configuration was written to ${home.directory}`);
  for (const line of homeLines(await homeView(home, {}))) output.line(line);
  const { ledger, storage, ...config } = home.config;
  const places = { ledger: shownAddress(ledger), storage: shownAddress(storage) };
  output.result({ home: home.directory, ...config, ...places, key: fingerprint ?? null });
}
