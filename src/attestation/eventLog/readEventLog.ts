import { toLatin1 } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { ByteReader, isZero } from '../bytes.ts';

/** What is read of a log at all: firmware reserves 64 KiB to 1 MiB, and fills 2 to 55 KiB of it. */
export const maxEventLogBytes = 1024 * 1024;
const maxEvents = 10_000;
const what = 'the event log';

/** Hashes by the numbers that TCG gives them, with their sizes in bytes (TCG Algorithm Registry, table 3). */
export const hashAlgorithm = { sha1: 0x0004, sha256: 0x000b, sha384: 0x000c, sha512: 0x000d } as const;
const sizes: Readonly<Record<number, number>> = {
  [hashAlgorithm.sha1]: 20,
  [hashAlgorithm.sha256]: 32,
  [hashAlgorithm.sha384]: 48,
  [hashAlgorithm.sha512]: 64,
};

/** Types of events that are told apart here (TCG PC Client Platform Firmware Profile, section 10.4.1). */
export const eventType = {
  noAction: 0x3,
  separator: 0x4,
  tag: 0x6,
  platformConfigFlags: 0xa,
  ipl: 0xd,
  variableDriverConfig: 0x8000_0001,
  variableBoot: 0x8000_0002,
  application: 0x8000_0003,
  bootDriver: 0x8000_0004,
  runtimeDriver: 0x8000_0005,
  gpt: 0x8000_0006,
  action: 0x8000_0007,
  firmwareBlob2: 0x8000_000a,
  handoffTables2: 0x8000_000b,
  variableBoot2: 0x8000_000c,
} as const;

/** One record of a log. Only its digests are bound by a register: index, type and data are what the host says. */
export interface LoggedEvent {
  /** TPM: the PCR. TDX: 0 for MRTD, which is not extended, 1 to 4 for RTMR0 to RTMR3. */
  readonly index: number;
  readonly type: number;
  readonly digests: ReadonlyMap<number, Uint8Array>;
  readonly data: Uint8Array;
}

/** A crypto-agile log, read to its end and not yet believed. */
export interface EventLog {
  readonly events: readonly LoggedEvent[];
  /** How many bytes it takes; what follows is padding. */
  readonly length: number;
}

/**
 * Reads a log as firmware keeps it (TCG PC Client Platform Firmware Profile, section 10; ACPI table CCEL), to its end:
 * the end of the bytes, or padding of 0xFF or of zeros up to there.
 * @throws CountersignError `limit` over 1 MiB or 10,000 events, `tampered` for all that is no such log
 */
export function readEventLog(bytes: Uint8Array): EventLog {
  if (bytes.length > maxEventLogBytes)
    throw new CountersignError('limit', `${what} is larger than ${maxEventLogBytes} bytes`);
  const reader = new ByteReader(bytes, what);
  const algorithms = readHeader(reader);
  const events: LoggedEvent[] = [];
  while (!isPadding(bytes.subarray(reader.offset))) {
    if (events.length === maxEvents)
      throw new CountersignError('limit', `${what} has more than ${maxEvents} events`);
    events.push(readEvent(reader, algorithms));
  }
  return { events, length: reader.offset };
}

/** The first record, of the old form: it says of which sizes the digests in the others are. */
function readHeader(reader: ByteReader): ReadonlyMap<number, number> {
  const index = reader.uint32('first index');
  const type = reader.uint32('first type');
  const digest = reader.take(20, 'first digest');
  const data = new ByteReader(reader.take(reader.uint32('size of the header'), 'header'), `${what}'s header`);
  const signature = toLatin1(data.take(16, 'signature'));
  // Firmware of TDX (edk2) gives this record the index of RTMR0, others that of PCR 0.
  if (index > 1 || type !== eventType.noAction || !isZero(digest) || signature !== 'Spec ID Event03\0')
    throw broken('it does not begin with the header of a log with several hashes');
  data.take(8, 'platform class and version');
  const count = data.uint32('number of algorithms');
  const algorithms = new Map<number, number>();
  for (let at = 0; at < count; at++) {
    const algorithm = data.uint16('algorithm');
    const size = data.uint16('size of digests');
    if (algorithms.has(algorithm) || size === 0 || size > 64 || size !== (sizes[algorithm] ?? size))
      throw broken(`its header gives digests of algorithm ${algorithm} the size ${size}`);
    algorithms.set(algorithm, size);
  }
  data.take(data.uint8('size of vendor information'), 'vendor information');
  data.end();
  return algorithms;
}

function readEvent(reader: ByteReader, algorithms: ReadonlyMap<number, number>): LoggedEvent {
  const index = reader.uint32('index');
  const type = reader.uint32('type');
  const count = reader.uint32('number of digests');
  const digests = new Map<number, Uint8Array>();
  for (let at = 0; at < count; at++) {
    const algorithm = reader.uint16('algorithm');
    const size = algorithms.get(algorithm);
    if (size === undefined || digests.has(algorithm))
      throw broken(
        `an event has a digest of algorithm ${algorithm}, which is not of the header or was there`,
      );
    digests.set(algorithm, reader.take(size, 'digest'));
  }
  return { index, type, digests, data: reader.take(reader.uint32('size of event data'), 'event data') };
}

/**
 * Whether nothing but padding is left. No event begins with an index of all ones, or has neither index, type nor digest.
 * @throws CountersignError `tampered` where something follows what can only be padding: looked at once, not for each event
 */
function isPadding(rest: Uint8Array): boolean {
  const begins = (byte: number, length: number): boolean =>
    rest.subarray(0, length).every((one) => one === byte);
  if (!begins(0xff, 4) && !begins(0, 12)) return false;
  const clean = rest[0] === 0 ? isZero(rest) : rest.every((byte) => byte === 0xff || byte === 0);
  if (!clean) throw broken('something stands in the padding behind its end');
  return true;
}

function broken(reason: string): CountersignError {
  return new CountersignError('tampered', `${what} cannot be read: ${reason}`);
}
