import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../../src/errors.ts';
import {
  eventType,
  maxEventLogBytes,
  readEventLog,
  type EventLog,
} from '../../../src/attestation/eventLog/readEventLog.ts';
import { replayPcrs, replayRtmrs } from '../../../src/attestation/eventLog/replay.ts';
import {
  digestOf,
  directBoot,
  logHeader,
  makeEventLog,
  registersOf,
  separator,
  u32,
  type MadeEvent,
} from '../synthetic/eventLog.ts';

const log = makeEventLog('sha384', directBoot());
const ff = (length: number): Buffer => Buffer.alloc(length, 0xff);
const zero48 = '00'.repeat(48);

describe('an event log', () => {
  test.each<[string, Buffer]>([
    ['the end of the bytes', Buffer.alloc(0)],
    ['ones', ff(5000)],
    ['zeros', Buffer.alloc(5000)],
    ['ones and then zeros', Buffer.concat([ff(4), Buffer.alloc(100)])],
    ['less than an index of ones', ff(3)],
    ['less than an index of zeros', Buffer.alloc(2)],
  ])('is read to its end: %s', (_what, padding) => {
    const read = readEventLog(Buffer.concat([log, padding]));
    expect(read.length).toBe(log.length);
    expect(read.events.map(({ index, type, data }) => [index, type, Buffer.from(data)])).toEqual(
      directBoot().map(({ index, type, data }) => [index, type, Buffer.from(data)]),
    );
  });

  test.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /truncated/],
    ['padding alone', ff(64), /header/],
    ['something in the padding', Buffer.concat([log, ff(40), Buffer.from([1])]), /padding/],
    ['something in the zeros', Buffer.concat([log, Buffer.alloc(40), Buffer.from([1])]), /padding/],
    ['a cut event', log.subarray(0, -1), /truncated/],
    ['a log of TPM 1.2', Buffer.concat([u32(0), u32(8), Buffer.alloc(20), u32(0)]), /truncated|header/],
    ['a header with a digest of another size', logHeader([[0x0c, 32]]), /size 32/],
    ['a header with a digest of no size', logHeader([[0x7777, 0]]), /size 0/],
    ['a header with a digest of a huge size', logHeader([[0x7777, 65]]), /size 65/],
    [
      'a header with an algorithm twice',
      logHeader([
        [0x0c, 48],
        [0x0c, 48],
      ]),
      /size 48/,
    ],
    ['event data of four gigabytes', Buffer.concat([log, u32(1), u32(4), u32(0), ff(4)]), /truncated/],
    ['four billion digests', Buffer.concat([log, u32(1), u32(4), ff(4)]), /truncated|digest/],
    ['more than a mebibyte', Buffer.concat([log, ff(maxEventLogBytes)]), /larger/],
    [
      'more than 10,000 events',
      makeEventLog(
        'sha384',
        Array.from({ length: 10_001 }, () => separator(1)),
      ),
      /10000 events/,
    ],
  ])('that is %s is refused', (_what, bytes, why) => {
    expect(() => readEventLog(bytes)).toThrow(CountersignError);
    expect(() => readEventLog(bytes)).toThrow(why);
  });

  test('whose event has one digest twice, or one that the header does not name, is refused', () => {
    const digest = digestOf('sha384', Buffer.from('x'));
    const withDigests = (digests: MadeEvent['digests'] & object) =>
      makeEventLog('sha384', [{ ...separator(1), digests }]);
    expect(() =>
      readEventLog(
        withDigests([
          [0x0c, digest],
          [0x0c, digest],
        ]),
      ),
    ).toThrow(/was there/);
    expect(() => readEventLog(withDigests([[0x0b, digest.subarray(0, 32)]]))).toThrow(/not of the header/);
  });

  test('of any bytes gives a log or an error of ours, and soon', () => {
    const anyLog = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.concat([log, bytes])),
      fc
        .tuple(fc.nat(log.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }))
        .map(([at, bytes]) => Buffer.concat([log.subarray(0, at), bytes, log.subarray(at + bytes.length)])),
      // Events that look like padding, one after the other.
      fc
        .tuple(fc.constantFrom(0, 0xff), fc.nat(200_000))
        .map(([byte, length]) => Buffer.concat([log, Buffer.alloc(length, byte), Buffer.from([7])])),
    );
    fc.assert(
      fc.property(anyLog, (bytes) => {
        try {
          const read = readEventLog(bytes);
          expect(read.length).toBeLessThanOrEqual(bytes.length);
          replayRtmrs(read);
          replayPcrs(read);
        } catch (error) {
          expect(error).toBeInstanceOf(CountersignError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const rtmrsOf = (events: readonly MadeEvent[]): string[] =>
  replayRtmrs(readEventLog(makeEventLog('sha384', events))).map(({ value }) => value);

describe('the registers that a log explains', () => {
  test('are RTMR0 to RTMR3 for indices 1 to 4', () => {
    const events = [...directBoot(), separator(4)];
    const wanted = registersOf('sha384', events);
    expect(rtmrsOf(events)).toEqual([1, 2, 3, 4].map((index) => wanted.get(index)));
  });

  test('are zeros where there is no event; events of MRTD and those without an action extend nothing', () => {
    const noAction = { index: 1, type: eventType.noAction, data: Buffer.from('SP800-155 Event3') };
    expect(rtmrsOf([noAction, separator(0)])).toEqual([zero48, zero48, zero48, zero48]);
  });

  test('are of digests, whatever the data say', () => {
    const event = directBoot()[0] ?? separator(1);
    const lie: MadeEvent = { ...event, data: Buffer.from('another') };
    expect(rtmrsOf([lie])).toEqual(rtmrsOf([event]));
  });

  test('are refused with an index above 4, and with an event that lacks the digest of SHA-384', () => {
    expect(() => rtmrsOf([separator(5)])).toThrow(/register 5/);
    const bare = [{ ...separator(1), digests: [] }];
    expect(() => rtmrsOf(bare)).toThrow(/lacks the digest/);
    expect(() => rtmrsOf([{ ...separator(1), type: eventType.noAction, digests: [] }])).not.toThrow();
  });

  test('are of the one hash, where events have several', () => {
    const several = Buffer.concat([
      logHeader([
        [0x0b, 32],
        [0x0c, 48],
      ]),
      u32(1),
      u32(4),
      u32(2),
      Buffer.from([0x0b, 0]),
      Buffer.alloc(32, 1),
      Buffer.from([0x0c, 0]),
      digestOf('sha384', Buffer.alloc(4)),
      u32(4),
      Buffer.alloc(4),
    ]);
    expect(replayRtmrs(readEventLog(several))[0].value).toBe(rtmrsOf([separator(1)])[0]);
  });
});

const pcrsOf = (events: readonly MadeEvent[]): string[] =>
  replayPcrs(readEventLog(makeEventLog('sha256', events))).map(({ value }) => value);
const locality = (bytes: readonly number[], index = 0): MadeEvent => ({
  index,
  type: eventType.noAction,
  data: Buffer.concat([Buffer.from('StartupLocality\0'), Buffer.from(bytes)]),
});

describe('the PCRs that a log explains', () => {
  test('are of the SHA-256 bank, for indices 0 to 15', () => {
    const events = [separator(0), separator(7), separator(7), separator(15), separator(17)];
    const wanted = registersOf('sha256', events);
    const zero = '00'.repeat(32);
    expect(pcrsOf(events)).toEqual(Array.from({ length: 16 }, (_, pcr) => wanted.get(pcr) ?? zero));
    expect(() => pcrsOf([separator(24)])).toThrow(/register 24/);
  });

  test('begin, for PCR 0, with the locality that the TPM was started from', () => {
    for (const value of [0, 3, 4]) {
      const wanted = digestOf(
        'sha256',
        Buffer.concat([Buffer.alloc(31), Buffer.from([value]), digestOf('sha256', Buffer.alloc(4))]),
      );
      expect(pcrsOf([locality([value]), separator(0)])[0]).toBe(wanted.toString('hex'));
    }
    expect(pcrsOf([locality([3])]).slice(0, 2)).toEqual([`${'00'.repeat(31)}03`, '00'.repeat(32)]);
  });

  test.each<[string, MadeEvent[]]>([
    ['one that is none', [locality([1])]],
    ['none', [locality([])]],
    ['more than one byte', [locality([3, 0])]],
    ['two', [locality([3]), locality([3])]],
    ['one after PCR 0 was extended', [separator(0), locality([3])]],
  ])('are refused with a startup locality that is %s', (_what, events) => {
    expect(() => pcrsOf(events)).toThrow(/locality/);
  });

  test('take no startup locality from another register', () => {
    expect(pcrsOf([locality([3], 1)])[0]).toBe('00'.repeat(32));
  });
});

test('a log with a bit flipped in an index, a digest or a length gives other registers or none', () => {
  const read = (bytes: Buffer): readonly string[] | undefined => {
    let parsed: EventLog;
    try {
      parsed = readEventLog(bytes);
      return replayRtmrs(parsed).map(({ value }) => value);
    } catch {
      return undefined;
    }
  };
  const wanted = read(log);
  const same: number[] = [];
  for (let bit = 0; bit < log.length * 8; bit++) {
    const copy = Buffer.from(log);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const found = read(copy);
    if (found !== undefined && found.join() === wanted?.join()) same.push(bit >> 3);
  }
  // What no register binds: the lowest bit of the first index, class and version in the header, the type of an event, and its data.
  expect([...new Set(same)]).toEqual(unbound());
});

function unbound(): number[] {
  const places = [0, ...Array.from({ length: 8 }, (_, at) => 32 + 16 + at)];
  let at = logHeader([[0x0c, 48]]).length;
  for (const { data } of directBoot()) {
    const start = at + 12 + 2 + 48 + 4;
    places.push(at + 4, at + 5, at + 6, at + 7);
    for (let byte = 0; byte < data.length; byte++) places.push(start + byte);
    at = start + data.length;
  }
  return places;
}
