import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { CountersignError } from '../../errors.ts';
import type { WitnessHome } from '../../flow/witness/witnessParty.ts';
import { fromHex, toHex } from '../../bytes/byteForms.ts';
import type { WitnessKey } from '../../ledger/log/witness/witnessKey.ts';
import {
  makeWitnessSecret,
  readWitnessSecret,
  type WitnessSigner,
} from '../../ledger/witness/witnessSigner.ts';
import type { Home } from './home.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

/** The variable that holds a witness's key, as a secret of a CI job. */
export const KEY_VARIABLE = 'COUNTERSIGN_WITNESS_KEY';

const signedSchema = z.object({
  ledger: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().positive(),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  time: z.int().positive(),
});

function keyFile({ directory }: Home): string {
  return join(directory, 'witness', 'key.pem');
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CountersignError('input', `${path} cannot be read`, { cause });
  }
}

/** The witness's key: from the environment, or from the home. @throws CountersignError `not-found` without one */
export async function witnessSigner(home: Home): Promise<WitnessSigner> {
  const signer = await existingSigner(home);
  if (signer !== undefined) return signer;
  throw new CountersignError('not-found', `there is no key of a witness at ${keyFile(home)}`, {
    mend: `make one with \`countersign witness init\`, or set ${KEY_VARIABLE}`,
  });
}

/** The witness's key, made where there is none yet. */
export async function ownWitnessSigner(home: Home, name: string): Promise<WitnessSigner> {
  const existing = await existingSigner(home);
  if (existing !== undefined) return existing;
  const path = keyFile(home);
  const secret = makeWitnessSecret(name);
  await writeSecret(path, secret);
  return readWitnessSecret(secret, path);
}

/** A key for a secret of CI: the home's own, or a new one that is not written anywhere before `keep`. */
export interface WitnessMaterial {
  readonly secret: string;
  readonly signer: WitnessSigner;
  keep(): Promise<void>;
}

/** @returns undefined where the home has none and none is to be made */
export async function witnessMaterial(
  home: Home,
  name: string,
  make: boolean,
): Promise<WitnessMaterial | undefined> {
  const path = keyFile(home);
  const stored = await readIfThere(path);
  if (stored === undefined && !make) return undefined;
  const secret = stored ?? makeWitnessSecret(name);
  const keep = (): Promise<void> => (stored === undefined ? writeSecret(path, secret) : Promise.resolve());
  return { secret, signer: readWitnessSecret(secret, path), keep };
}

async function writeSecret(path: string, secret: string): Promise<void> {
  await makeDirectory(dirname(path), 0o700);
  await writeFile(path, secret, { mode: 0o600, flag: 'wx' }).catch((cause: unknown) => {
    throw new CountersignError('input', `${path} cannot be written`, { cause });
  });
}

async function existingSigner(home: Home): Promise<WitnessSigner | undefined> {
  const given = home.secrets[KEY_VARIABLE];
  if (given) return readWitnessSecret(given, KEY_VARIABLE);
  const path = keyFile(home);
  const secret = await readIfThere(path);
  return secret === undefined ? undefined : readWitnessSecret(secret, path);
}

/** What a home notes of what its witness signed, by its key. */
export function witnessNotes(home: Home, { publicKey }: WitnessKey): WitnessHome {
  const path = join(home.directory, 'witness', `${toHex(publicKey)}.json`);
  return {
    async read() {
      const text = await readIfThere(path);
      if (text === undefined) return undefined;
      try {
        const { ledger, size, root, time } = signedSchema.parse(JSON.parse(text));
        return { checkpoint: { ledger, size, root: fromHex(root) ?? new Uint8Array() }, time };
      } catch (cause) {
        throw new CountersignError('input', `${path} does not say what this witness signed last`, {
          cause,
          mend: 'Put it back from a copy; without it, a memory that was put back is not noticed.',
        });
      }
    },
    async write({ checkpoint: { ledger, size, root }, time }) {
      const temporary = `${path}.${randomUUID()}`;
      await makeDirectory(dirname(path), 0o700);
      const text = `${JSON.stringify({ ledger, size, root: toHex(root), time })}\n`;
      await writeFile(temporary, text, { mode: 0o600 });
      await rename(temporary, path);
    },
  };
}
