import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openS3Store } from '../../src/storage/s3/s3Store.ts';

const before = { ...process.env };
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'countersign-aws-'));
  // The SDK looks for a region and for credentials here, too.
  const nowhere = join(home, 'none');
  Object.assign(process.env, { HOME: home, AWS_CONFIG_FILE: nowhere, AWS_SHARED_CREDENTIALS_FILE: nowhere });
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE'])
    Reflect.deleteProperty(process.env, name);
});
afterEach(() => {
  process.env = { ...before };
  rmSync(home, { recursive: true, force: true });
});

test('a store on Amazon whose region nobody has told says how to tell it', async () => {
  const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
  const store = openS3Store(new URL('s3://bucket/prefix'), env);
  await expect(store.stat('name')).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('no region is known') as unknown,
    mend: expect.stringContaining('AWS_REGION') as unknown,
  });
});
