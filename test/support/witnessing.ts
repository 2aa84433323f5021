import { policySchema, type Policy } from '../../src/attestation/policy.ts';
import { fromUtf8 } from '../../src/bytes/byteForms.ts';
import type { Checkpoint } from '../../src/ledger/log/checkpoint.ts';
import { cosignaturePath } from '../../src/ledger/log/witness/cosignaturePath.ts';
import { formatWitnessKey } from '../../src/ledger/log/witness/witnessKey.ts';
import { cosign, type TestWitness } from '../ledger/log/witness/witnesses.ts';
import type { MemoryRepository } from './memoryRepository.ts';

/** A policy of trials that asks for these witnesses, so many of them. */
export function policyWith(quorum: number, ...witnesses: readonly TestWitness[]): Policy {
  const keys = witnesses.map(({ key }) => formatWitnessKey(key));
  return policySchema.parse({ version: 1, allowSimulated: true, witnesses: { keys, quorum } });
}

/** Seconds since 1970, by a clock that nobody turns. */
export const witnessTime = (): number => Math.floor((performance.timeOrigin + performance.now()) / 1000);

/** Puts a note where a witness's newest one lies. */
export function putNote(repository: MemoryRepository, { key }: TestWitness, note: Uint8Array): void {
  repository.files.set(`log/${cosignaturePath(key)}`, note);
}

/** The checkpoint of a ledger as it stands, or as it stood. */
export async function checkpointOf(repository: MemoryRepository, size?: number): Promise<Checkpoint> {
  const { log } = await repository.snapshot();
  if (log === undefined) throw new Error('the ledger has no entries yet');
  const at = size ?? log.size;
  return { ledger: log.ledger, size: at, root: await log.rootAt(at) };
}

/** Each of them signs a ledger as it stands, whatever it signed before, and the ledger holds it. */
export async function witness(
  repository: MemoryRepository,
  witnesses: readonly TestWitness[],
  time = witnessTime(),
): Promise<void> {
  const checkpoint = await checkpointOf(repository);
  for (const one of witnesses) putNote(repository, one, cosign(checkpoint, time, one));
}

/** From now on each of them signs whatever is appended, at once. */
export function watch(
  repository: MemoryRepository,
  witnesses: readonly TestWitness[],
  time: () => number = witnessTime,
): void {
  repository.afterAppend = () => witness(repository, witnesses, time());
}

/** A note as text: one of a report's. */
export function noteText(checkpoint: Checkpoint, time: number, ...witnesses: TestWitness[]): string {
  return fromUtf8(cosign(checkpoint, time, ...witnesses)) ?? '';
}
