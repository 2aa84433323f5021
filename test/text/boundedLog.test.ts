import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BoundedLog } from '../../src/text/boundedLog.ts';

describe('a bounded log', () => {
  test('keeps the first bytes, and says how many more there were', () => {
    const log = new BoundedLog(5);
    log.add(Buffer.from('hello'));
    expect(Buffer.from(log.bytes()).toString()).toBe('hello');
    log.add(Buffer.from(' world'));
    log.add(Buffer.from('!'));
    expect(Buffer.from(log.bytes()).toString()).toBe('hello\n[7 more bytes of log were dropped]\n');
  });

  test('loses and adds nothing within its limit, however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), fc.nat(500), (chunks, limit) => {
        const log = new BoundedLog(limit);
        for (const chunk of chunks) log.add(chunk);
        const all = Buffer.concat(chunks);
        const kept = Buffer.from(log.bytes());
        expect(kept.subarray(0, Math.min(limit, all.length)).equals(all.subarray(0, limit))).toBe(true);
        expect(kept.includes('dropped]')).toBe(all.length > limit || all.includes('dropped]'));
      }),
    );
  });
});
