import { CountersignError } from '../../../errors.ts';
import { binary } from '../format.ts';
import type { BinaryContent, Format } from '../format.ts';
import { listed, listedUpTo } from '../listed.ts';
import { counted } from '../../words.ts';
import { readPickles } from './pickleReader.ts';
import type { PickleReading } from './pickleReader.ts';

const PROTO = 0x80;
const NEWEST_PROTOCOL = 5;

/** What reading it would do. */
export function pickleFacts(reading: PickleReading, length: number): string[] {
  const { pickles, globals, unnamed, calls, texts, textCount, end, brokenAt } = reading;
  const behind = brokenAt === undefined ? 0 : length - end;
  return [
    ...listed([...globals], 'global that it imports'),
    ...(unnamed > 0 ? [`${counted(unnamed, 'global')} more whose names are made while it is read`] : []),
    ...listed([...calls].map(([name, count]) => `${name} ${count}`).sort(), 'kind of call while it is read'),
    ...(pickles > 1 ? [`${pickles} pickles, one behind the other`] : []),
    ...(behind > 0 && pickles > 0 ? [`${counted(behind, 'byte')} behind the last STOP`] : []),
    ...(pickles === 0
      ? [`breaks off at byte ${brokenAt ?? length}, before any STOP; what stands before would be executed`]
      : []),
    ...listedUpTo(texts.length, texts, 'text in it', textCount),
  ];
}

/** Whether bytes without a pickle's first opcode are one all the same: it imports something, and comes to an end. */
function isPickle({ pickles, globals, unnamed }: PickleReading): boolean {
  return pickles > 0 && globals.size + unnamed > 0;
}

/** One that breaks off has called before what it has imported. */
function hasCalled({ calls, globals, unnamed }: PickleReading): boolean {
  return calls.size > 0 && globals.size + unnamed > 0;
}

/** What reading a text as a pickle would do: protocol 0 is printable. Nothing where it is none. */
export function pickleFactsOfText(bytes: Uint8Array): string[] {
  const reading = readPickles(bytes);
  return isPickle(reading) ? ['a pickle too, by its opcodes', ...pickleFacts(reading, bytes.length)] : [];
}

export function describePickle(bytes: Uint8Array): BinaryContent {
  const reading = readPickles(bytes);
  if (reading.pickles === 0 && reading.globals.size === 0)
    throw new CountersignError(
      'tampered',
      `breaks off at byte ${reading.brokenAt ?? bytes.length}, before any STOP`,
    );
  return binary(`pickle, protocol ${reading.protocol}`, pickleFacts(reading, bytes.length));
}

export const PICKLE: Format = {
  name: 'a pickle',
  matches: (bytes) => bytes[0] === PROTO && (bytes[1] ?? Infinity) <= NEWEST_PROTOCOL,
  describe: describePickle,
};

/** A pickle that does not begin as one: the first opcode may be left out. Asked last: it reads all of the bytes. */
export const UNMARKED_PICKLE: Format = {
  name: 'a pickle',
  matches: (bytes) => {
    const reading = readPickles(bytes);
    return isPickle(reading) || hasCalled(reading);
  },
  describe: describePickle,
};
