import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Policy } from '../../attestation/policy.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import type { Party } from '../../flow/party.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import type { ObjectStore } from '../../storage/objectStore.ts';
import type { ActionContext } from '../actionContext.ts';
import { openLedger } from './openLedger.ts';
import type { LedgerAccess } from '../inputs/partyInputs.ts';

export interface KeyAccess {
  readonly key: string;
  readonly passphrase: string | undefined;
}

export interface PartyAccess extends KeyAccess, LedgerAccess {
  readonly storage?: string;
  readonly policy?: string | undefined;
}

/** Unlocks the key of an input. @throws CountersignError `input`; the message never holds any of it. */
export async function openKey({ key, passphrase }: KeyAccess): Promise<PrivateKey> {
  const { readPrivateKey } = await import('../../pgp/keys.ts');
  try {
    const own = await readPrivateKey(key, passphrase, 'the input key');
    // A half that only reads is given where nothing is signed: whether it signs is asked there.
    const { requireOpening } = await import('../../pgp/keyFitness.ts');
    await requireOpening(own);
    return own;
  } catch (cause) {
    throw new CountersignError('input', messageOf(cause), {
      cause,
      mend: 'Give the armoured private key in `key` and, where it has one, its passphrase in `passphrase`, both from secrets.',
    });
  }
}

/**
 * The store of an input. GHCR is reached with the job's token; S3 with the usual variables of the environment.
 */
export async function openActionStore(
  context: ActionContext,
  storage: string,
  token: string | undefined,
): Promise<ObjectStore> {
  const { openStore } = await import('../../storage/openStore.ts');
  const { tellTransfer } = await import('../log/tellProgress.ts');
  useToken(context, token);
  return openStore(storage, context.env, tellTransfer(context));
}

/** Lets sealed objects in this GitHub's registry be read and written with the job's token. */
export function useToken({ env }: ActionContext, token: string | undefined): void {
  if (token !== undefined && !env['GITHUB_TOKEN']) env['GITHUB_TOKEN'] = token;
}

/** A policy as a path or as text; the strict default where none is given. */
export async function openPolicy(input: string | undefined): Promise<Policy> {
  if (input === undefined) return (await import('../../attestation/policy.ts')).defaultPolicy();
  const { parsePolicy } = await import('../../attestation/policyFile.ts');
  if (/\n|^\{|:\s/.test(input)) return parsePolicy(input, 'the input policy');
  return parsePolicy(await readInputFile(input, 'policy'), input);
}

/** @throws CountersignError `input` when the file cannot be read, `limit` over 1 MiB. */
export async function readInputFile(path: string, input: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new CountersignError('input', `the file of the input ${input} ${why}: ${path}`, {
      cause,
      mend: 'Paths are read from the workspace: is the repository checked out, and the file made by an earlier step?',
    });
  });
  if (text.length > 1024 * 1024)
    throw new CountersignError('limit', `the file of the input ${input} is larger than 1 MiB: ${path}`);
  return text;
}

/** A party without a home: what it is comes from the inputs, and what it keeps ends with the job. */
export async function openParty(context: ActionContext, access: PartyAccess): Promise<Party> {
  const { fingerprintOf } = await import('../../pgp/keys.ts');
  const policy = await openPolicy(access.policy);
  const key = await openKey(access);
  const directory = await context.temporaryDirectory();
  return {
    key,
    fingerprint: fingerprintOf(key.toPublic()),
    ledger: await openLedger(context, access),
    // Where an action takes no storage it uploads nothing, and the folder is never made.
    store: await openActionStore(context, access.storage ?? join(directory, 'storage'), access.token),
    policy,
  };
}
