import { concatBytes, equalBytes, toHex, toUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { sha256, sha384 } from '../../pureDigest.ts';
import { eventType, hashAlgorithm, type EventLog, type LoggedEvent } from './readEventLog.ts';

type Hash = (bytes: Uint8Array) => Uint8Array;

/** An event that a register holds: its digest is bound by that register's value. */
export interface ExtendedEvent {
  readonly type: number;
  readonly digest: Uint8Array;
  readonly data: Uint8Array;
}

/** One register as the log explains it. */
export interface Replayed {
  /** Lower-case hex. */
  readonly value: string;
  readonly events: readonly ExtendedEvent[];
}

/** How a platform extends its registers. */
export interface Bank {
  readonly algorithm: number;
  readonly hash: Hash;
}

export const tdxBank: Bank = { algorithm: hashAlgorithm.sha384, hash: sha384 };
export const tpmBank: Bank = { algorithm: hashAlgorithm.sha256, hash: sha256 };

/**
 * RTMR0 to RTMR3 as a log of the ACPI table CCEL explains them. Its index 0 is MRTD, which firmware cannot extend.
 * @throws CountersignError `tampered` for an index above 4, or an extended event without a digest of SHA-384
 */
export function replayRtmrs({ events }: EventLog): readonly [Replayed, Replayed, Replayed, Replayed] {
  const extended = extendedEvents(events, tdxBank, 4);
  const register = (number: number): Replayed =>
    folded(extended.get(number + 1) ?? [], tdxBank, new Uint8Array(48));
  return [register(0), register(1), register(2), register(3)];
}

/**
 * The SHA-256 bank of a TPM as its firmware's log explains it, of those PCRs that have events or may have none: 0 to 15.
 * @throws CountersignError `tampered` for an index above 23, an extended event without a digest of SHA-256, or a startup
 * locality that is none
 */
export function replayPcrs({ events }: EventLog): readonly Replayed[] {
  const extended = extendedEvents(events, tpmBank, 23);
  const locality = startupLocality(events);
  return Array.from({ length: 16 }, (_, pcr) => {
    const start = new Uint8Array(32);
    if (pcr === 0) start[31] = locality;
    return folded(extended.get(pcr) ?? [], tpmBank, start);
  });
}

function extendedEvents(
  events: readonly LoggedEvent[],
  { algorithm }: Bank,
  highest: number,
): ReadonlyMap<number, readonly ExtendedEvent[]> {
  const registers = new Map<number, ExtendedEvent[]>();
  for (const { index, type, digests, data } of events) {
    if (index > highest)
      throw new CountersignError(
        'tampered',
        `the event log has an event of register ${index}, which is none`,
      );
    if (type === eventType.noAction) continue;
    const digest = digests.get(algorithm);
    if (digest === undefined)
      throw new CountersignError(
        'tampered',
        `the event log lacks the digest of an event by which register ${index} was extended`,
      );
    const register = registers.get(index) ?? [];
    registers.set(index, register);
    register.push({ type, digest, data });
  }
  return registers;
}

function folded(events: readonly ExtendedEvent[], { hash }: Bank, start: Uint8Array): Replayed {
  const value = events.reduce((register, { digest }) => hash(concatBytes(register, digest)), start);
  return { value: toHex(value), events };
}

const localitySignature = toUtf8('StartupLocality\0');

/**
 * From which locality the TPM was started, with which PCR 0 begins (TCG PC Client Platform Firmware Profile, section
 * 10.4.5.3): said once, before PCR 0 is extended.
 */
function startupLocality(events: readonly LoggedEvent[]): number {
  const isSaid = ({ index, type, data }: LoggedEvent): boolean =>
    index === 0 && type === eventType.noAction && equalBytes(data.subarray(0, 16), localitySignature);
  const said = events.filter(isSaid);
  const [first] = said;
  if (first === undefined) return 0;
  const extended = events.findIndex(({ index, type }) => index === 0 && type !== eventType.noAction);
  const isEarly = extended === -1 || events.indexOf(first) < extended;
  const locality = first.data[16];
  if (said.length > 1 || !isEarly || first.data.length !== 17 || ![0, 3, 4].includes(locality ?? -1))
    throw new CountersignError('tampered', 'the event log names a startup locality that cannot be');
  return locality ?? 0;
}
