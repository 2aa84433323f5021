import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { makeOrderKeys, openOrderKeys, sealOrderKeys, spkiOf } from '../../src/tee/orderKeys.ts';
import { openFromSelf, sealToSelf } from '../../src/tee/sealedBox.ts';

const key = randomBytes(32);

describe('what a TEE seals to itself', () => {
  test('opens for the same TEE and purpose', () => {
    expect(Buffer.from(openFromSelf(sealToSelf(Buffer.from('keys'), key, 'a'), key, 'a')).toString()).toBe(
      'keys',
    );
  });

  test('opens for no other TEE, no other purpose, and not when it was changed or cut', () => {
    const sealed = sealToSelf(Buffer.from('keys'), key, 'a');
    const bytes = Buffer.from(sealed, 'base64');
    expect(() => openFromSelf(sealed, randomBytes(32), 'a')).toThrow();
    expect(() => openFromSelf(sealed, key, 'b')).toThrow();
    for (let length = 0; length < bytes.length; length++) {
      expect(() => openFromSelf(bytes.subarray(0, length).toString('base64'), key, 'a')).toThrow();
    }
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openFromSelf(changed.toString('base64'), key, 'a')).toThrow();
    }
  });

  test('order keys come back as they were, for that attempt alone', async () => {
    const keys = await makeOrderKeys(7, 1);
    const sealed = sealOrderKeys(keys, key, 7, 1);
    const opened = await openOrderKeys(sealed, key, 7, 1);
    expect(spkiOf(opened.signing).equals(spkiOf(keys.signing))).toBe(true);
    expect(opened.encryption.getFingerprint()).toBe(keys.encryption.getFingerprint());
    await expect(openOrderKeys(sealed, key, 7, 2)).rejects.toMatchObject({ code: 'tampered' });
    await expect(openOrderKeys(sealed, key, 8, 1)).rejects.toMatchObject({ code: 'tampered' });
  });
});
