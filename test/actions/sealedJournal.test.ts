import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { openJournal, sealJournal } from '../../src/job/journal/sealedJournal.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';

let alice: PrivateKey;
beforeAll(async () => {
  alice = await generatePartyKey({ name: 'Alice' });
});

/** As UploadJournal writes it, for the most parts that an object has. */
function journalOf(parts: number, receipt: (sha256: string) => string): string {
  const header = { store: 's3://bucket/prefix', name: 'ab'.repeat(16), upload: randomUUID(), memo: 'secret' };
  const lines: object[] = [{ header }];
  for (let part = 0; part < parts; part += 1) {
    const sha256 = createHash('sha256').update(`${part} ${header.upload}`).digest('hex');
    lines.push({ part, sha256 }, { sent: part, receipt: receipt(sha256) });
  }
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

describe('a journal that travels', () => {
  test.each([
    ['S3', (sha256: string): string => `"${createHash('md5').update(sha256).digest('hex')}"`],
    ['a registry', (sha256: string): string => sha256],
  ])('comes back from its seal, of the largest upload to %s too', async (_, receipt) => {
    const kept = { about: 'a'.repeat(64), hash: 'b'.repeat(64), journal: journalOf(10_000, receipt) };
    const sealed = await sealJournal(kept, alice);
    expect(await openJournal(sealed, alice)).toEqual(kept);
  });

  test('is not opened when it is not the owner’s own', async () => {
    const bob = await generatePartyKey({ name: 'Bob' });
    const kept = { about: 'a', hash: 'b', journal: '{}\n' };
    await expect(openJournal(await sealJournal(kept, bob), alice)).rejects.toMatchObject({
      code: 'tampered',
    });
    const sealed = await sealJournal(kept, alice);
    const changed = sealed.replace(
      /\n([A-Za-z0-9+/]{20})/,
      (_, text: string) => `\n${text.split('').reverse().join('')}`,
    );
    await expect(openJournal(changed, alice)).rejects.toMatchObject({ code: 'tampered' });
  });
});
