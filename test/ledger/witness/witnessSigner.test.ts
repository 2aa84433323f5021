import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { parseNote } from '../../../src/ledger/log/signedNote.ts';
import { cosignedBy } from '../../../src/ledger/log/witness/cosignature.ts';
import { readCosigned } from '../../../src/ledger/log/witness/cosignedNote.ts';
import { logNoteKey } from '../../../src/ledger/nodeCrypto.ts';
import { platformWitnesses } from '../../../src/ledger/platformWitnesses.ts';
import { makeWitnessSecret, readWitnessSecret } from '../../../src/ledger/witness/witnessSigner.ts';
import { logOf, someLeaves, text } from '../log/logs.ts';

const TIME = 1_790_000_000;
const log = await logOf(someLeaves(3));
const secret = makeWitnessSecret('alice.example/witness');
const signer = readWitnessSecret(secret, 'the key');

test('a note holds the signature of the log and that of the witness, and both verify', async () => {
  const note = signer.cosign(log, TIME);
  const [own, ...others] = parseNote(note)?.signatures ?? [];
  expect(others).toHaveLength(1);
  const key = logNoteKey(log.ledger);
  expect(key.verify(text(parseNote(note)?.text ?? ''), own?.signature ?? text(''))).toBe(true);
  const { ledger, size, root } = log;
  const cosigned = { witness: signer.key, checkpoint: { ledger, size, root }, time: TIME };
  expect(await cosignedBy(note, ledger, [signer.key], platformWitnesses)).toEqual([cosigned]);
  expect(await readCosigned(note, signer.key, platformWitnesses)).toEqual(cosigned);
});

test('what another witness of the same name signed is not its own, and the latest of its own counts', async () => {
  const other = readWitnessSecret(makeWitnessSecret('alice.example/witness'), 'the key');
  const lines = (time: number, by = signer) =>
    Buffer.from(by.cosign(log, time)).toString().split('\n').slice(-2);
  const first = Buffer.from(signer.cosign(log, TIME)).toString();
  const note = Buffer.from(
    [first.trimEnd(), ...lines(TIME + 5), ...lines(TIME + 9, other)].filter(Boolean).join('\n') + '\n',
  );
  expect(await readCosigned(note, signer.key, platformWitnesses)).toMatchObject({ time: TIME + 5 });
  expect(await readCosigned(signer.cosign(log, TIME), other.key, platformWitnesses)).toBeUndefined();
  expect(await readCosigned(text('nothing'), signer.key, platformWitnesses)).toBeUndefined();
});

test('a secret is a name and a key that openssl reads', () => {
  const line = execFileSync('openssl', ['pkey', '-pubout', '-outform', 'DER'], { input: secret });
  expect(Buffer.compare(line.subarray(-32), signer.key.publicKey)).toBe(0);
  expect(signer.key.name).toBe('alice.example/witness');
});

test.each([
  ['nothing', '', 'is no key of a witness'],
  ['a key without a name', secret.replace(/^.*\n/, ''), 'no name of a witness'],
  ['a name with a space', secret.replace('alice.example/witness', 'alice and bob'), 'no name of a witness'],
  ['a name with a plus', secret.replace('alice.example/witness', 'alice+bob'), 'no name of a witness'],
  ['a name alone', 'Witness: alice\n', 'is no key of a witness'],
  [
    'another kind of key',
    `Witness: alice\n${generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}`,
    'is no key of a witness',
  ],
])('%s is no secret of a witness, and is not repeated', (_, bad, words) => {
  let told: unknown;
  try {
    readWitnessSecret(bad, 'the file');
  } catch (error) {
    told = error;
  }
  expect(told).toMatchObject({ code: 'input', message: expect.stringContaining(words), cause: undefined });
});

test('no key is made for what is no name', () => {
  expect(() => makeWitnessSecret('two words')).toThrow(expect.objectContaining({ code: 'usage' }));
});
