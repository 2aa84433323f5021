import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDirectory } from '../../src/text/makeDirectory.ts';

describe('makeDirectory', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'make-directory-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test('makes it and those above it, with the mode that is asked for', async () => {
    await makeDirectory(join(root, 'a', 'b', 'c'), 0o700);
    for (const path of ['a', 'a/b', 'a/b/c']) expect(statSync(join(root, path)).mode & 0o777).toBe(0o700);
  });

  test('leaves one that is there as it is, and several may make the same', async () => {
    mkdirSync(join(root, 'a'), { mode: 0o750 });
    await Promise.all(Array.from({ length: 8 }, () => makeDirectory(join(root, 'a', 'b', 'c'), 0o700)));
    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o750);
    expect(existsSync(join(root, 'a', 'b', 'c'))).toBe(true);
  });

  test.each([
    ['/proc/x', 'nothing can be made there'],
    ['/proc/x/y/z', 'nothing can be made there'],
  ])('%s ends at once, in one line', async (path, why) => {
    await expect(makeDirectory(path)).rejects.toMatchObject({
      code: 'input',
      message: `the directory ${path} cannot be made: ${why}`,
    });
  });

  test('says that a file is in the way', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(makeDirectory(file)).rejects.toThrow(
      /^the directory \S+ cannot be made: a file of that name is there$/,
    );
    await expect(makeDirectory(join(file, 'below'))).rejects.toThrow(
      /cannot be made: a (file of that name is there|part of its path is a file)$/,
    );
  });
});
