import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseNote, signNote } from '../../src/ledger/log/signedNote.ts';
import { formatCheckpoint, originOf } from '../../src/ledger/log/checkpoint.ts';
import { concatBytes, toBase64, toHex } from '../../src/bytes/byteForms.ts';
import { makeConsistencyProof } from '../../src/ledger/log/tree/consistencyProof.ts';
import { makeInclusionProof } from '../../src/ledger/log/tree/inclusionProof.ts';
import { TileLog } from '../../src/ledger/log/tiles/tileLog.ts';
import { cosignedBy } from '../../src/ledger/log/witness/cosignature.ts';
import { formatWitnessKey, parseWitnessKey } from '../../src/ledger/log/witness/witnessKey.ts';
import { logNoteKey, nodeHasher } from '../../src/ledger/nodeCrypto.ts';
import { platformWitnesses } from '../../src/ledger/platformWitnesses.ts';
import { makeWitnessSecret, readWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { findGo } from '../../scripts/goTools.ts';
import { grow, logOf, someLeaves } from '../ledger/log/logs.ts';

/*
 * The transparency.dev modules (formats, merkle, witness) and sumdb's note, in a Go program beside this test: they read what
 * is written here, and their witness cosigns the log.
 */

const PROGRAM = join(tmpdir(), 'countersign-interop', 'witness-interop');

function build(): boolean {
  mkdirSync(join(tmpdir(), 'countersign-interop'), { recursive: true });
  const cwd = join(import.meta.dirname, 'interop', 'witness');
  const env = { ...process.env, CGO_ENABLED: '0' };
  return (
    spawnSync(findGo() ?? 'go', ['build', '-o', PROGRAM, '.'], { cwd, env, stdio: 'ignore' }).status === 0
  );
}

const isThere = build();
if (!isThere) console.warn('skipped: needs Go 1.26 or newer and the Go module proxy');
const withGo = isThere ? describe : describe.skip;

interface Answer {
  readonly Size: number;
  readonly Hash: string | null;
  readonly Time?: number;
  readonly Key?: string;
  readonly Cosigned?: string;
  readonly Error?: string;
}

const NOW = 1_790_000_000;
const signer = readWitnessSecret(makeWitnessSecret('alice.example/witness'), 'the key');
const leaves = someLeaves(600);
const older = await logOf(leaves.slice(0, 300));
const log = await grow(older, leaves.slice(300));
const view = new TileLog(nodeHasher, log);

/** A verifier key in one line of the log's own key, whose type is 1 (C2SP signed-note). */
function logLine(ledger: string): string {
  const { name, keyId, publicKey } = logNoteKey(ledger);
  return `${name}+${toHex(keyId)}+${toBase64(concatBytes(Uint8Array.of(1), publicKey))}`;
}

async function request() {
  const { ledger, size, root } = log;
  const indices = [0, 1, 255, 256, 299, 598, 599];
  return {
    Log: logLine(ledger),
    Witness: formatWitnessKey(signer.key),
    Origin: originOf(ledger),
    Older: Buffer.from(await signNote(formatCheckpoint(older), [logNoteKey(ledger)])).toString('utf8'),
    Note: Buffer.from(signer.cosign({ ledger, size, root }, NOW)).toString('utf8'),
    Consistency: (await makeConsistencyProof(view, older.size, size)).map(toBase64),
    Inclusion: await Promise.all(
      indices.map(async (index) => ({
        Index: index,
        Leaf: toBase64(leaves[index] ?? new Uint8Array()),
        Proof: (await makeInclusionProof(view, index, size)).map(toBase64),
      })),
    ),
  };
}

function ask(what: 'check' | 'cosign', input: object): Answer {
  const { stdout, stderr } = spawnSync(PROGRAM, [what], { input: JSON.stringify(input), encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

withGo('the transparency.dev modules', () => {
  test('read our checkpoint, our cosignature, its time, and our proofs', async () => {
    const { Size, Hash, Time, Error: failure } = ask('check', await request());
    expect([failure, Size, Hash, Time]).toEqual([undefined, 600, toBase64(log.root), NOW]);
  });

  test('refuse each of them where one thing in it is another', async () => {
    const good = await request();
    const other = readWitnessSecret(makeWitnessSecret('alice.example/witness'), 'the key');
    const forked = await grow(await logOf(someLeaves(299)), someLeaves(301, 'other'));
    const { ledger, size, root } = forked;
    const [first, ...rest] = good.Inclusion;
    for (const [change, words] of [
      [{ Witness: formatWitnessKey(other.key) }, '1 signatures hold'],
      [{ Log: logLine('cd'.repeat(32)) }, 'sumdb'],
      [{ Note: Buffer.from(signer.cosign({ ledger, size, root }, NOW)).toString('utf8') }, 'consistency'],
      [{ Consistency: good.Consistency.slice(1) }, 'consistency'],
      [{ Inclusion: [{ ...first, Index: 1 }, ...rest] }, 'inclusion of 1'],
    ] as const)
      expect(ask('check', { ...good, ...change }).Error).toContain(words);
  });

  test('witness our log, and we read what their witness signed', async () => {
    const { Error: failure, Key = '', Cosigned = '', Time = 0 } = ask('cosign', await request());
    expect(failure).toBeUndefined();
    const key = parseWitnessKey(nodeHasher, Key);
    if (key === undefined) throw new Error(`not a key: ${Key}`);
    expect([key.name, formatWitnessKey(key)]).toEqual(['transparency.example/witness', Key]);
    const note = Buffer.from(Cosigned);
    expect(parseNote(note)?.text).toBe(formatCheckpoint(log));
    const [cosigned] = await cosignedBy(note, log.ledger, [key], platformWitnesses);
    expect(cosigned?.checkpoint).toEqual({ ledger: log.ledger, size: 600, root: log.root });
    expect(cosigned?.time).toBeGreaterThanOrEqual(Time);
    // Ours, which the note had already, is in it still.
    expect(await cosignedBy(note, log.ledger, [signer.key], platformWitnesses)).toMatchObject([
      { time: NOW },
    ]);
  });

  test('their witness refuses the fork that ours refuses', async () => {
    const good = await request();
    const { ledger, size, root } = await grow(await logOf(someLeaves(299)), someLeaves(301, 'other'));
    const Note = Buffer.from(signer.cosign({ ledger, size, root }, NOW)).toString('utf8');
    expect(ask('cosign', { ...good, Note }).Error).toContain('consistency proof invalid');
  });
});
