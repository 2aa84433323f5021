import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealUnsized } from '../../src/resource/seal/sealUnsized.ts';
import { collect, inPieces } from '../resource/temporaryDirectory.ts';
import { peers } from './interop/peers.ts';

const KEY = randomBytes(32);
const PART = 1024 * 1024;

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('what is sealed before its length is known', () => {
  for (const peer of peers) {
    const testWithPeer = peer.build() ? test : test.skip;

    testWithPeer(`is opened by ${peer.name} (needs ${peer.needs})`, async () => {
      // The literal packet's own six octets belong to its body; so the last part may be empty, or hold one byte.
      for (const size of [0, 1, 511, PART - 7, PART - 6, PART - 5, PART, 2 * PART - 6, 3_333_333]) {
        const plain = randomBytes(size);
        const path = join(scratch, 'sealed');
        writeFileSync(path, await collect(sealUnsized(inPieces(plain, 65_537), KEY)));
        const env = { ...process.env, SESSION_KEY: KEY.toString('hex') };
        const opened = execFileSync(peer.program, ['open', path], { env, maxBuffer: 16 * PART });
        expect([size, opened.equals(plain)]).toEqual([size, true]);
      }
    });
  }
});
