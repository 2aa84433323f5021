import { createPrivateKey, type KeyObject } from 'node:crypto';
import { stringify } from 'yaml';
import { signChipList } from '../../../attestation/policy/chipList.ts';
import { machinesSchema } from '../../../attestation/policy/chipRules.ts';
import { CountersignError } from '../../../errors.ts';
import { readTextFile } from '../../../text/readTextFile.ts';
import type { CliContext } from '../../context.ts';
import { readJsonFile } from '../../home/readFiles.ts';
import { parseId } from '../../numbers.ts';

const dayMs = 24 * 3_600_000;

const mostDays = 3650;

function daysOf(text: string): number {
  const days = parseId(text, '--days');
  if (days <= mostDays) return days;
  throw new CountersignError('usage', `--days is ${mostDays} at most`);
}

async function readSigner(file: string): Promise<KeyObject> {
  const key = privateKeyIn(await readTextFile(file, 'the key'));
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new CountersignError('input', `${file} is no Ed25519 key, private, in PEM`, {
    mend: 'make one with `openssl genpkey -algorithm ed25519 -out chips.pem`',
  });
}

function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** `countersign policy sign-chips`. */
export async function signChips(
  context: CliContext,
  { signer, days }: { signer: string; days: string },
  file = '',
): Promise<void> {
  const machines = await readJsonFile(file, 'the list of machines', machinesSchema);
  const issued = new Date();
  const expires = new Date(issued.getTime() + daysOf(days) * dayMs);
  const chipList = signChipList(machines, await readSigner(signer), issued, expires);
  const { output } = context;
  output.document(stringify({ chipList }, { lineWidth: 0 }));
  output.note(`${machines.length} machine(s), until ${expires.toISOString()}, by the key ${chipList.signer}`);
  output.result({ chipList, machines, issued: issued.toISOString(), expires: expires.toISOString() });
}
