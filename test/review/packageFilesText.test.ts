import { describe, expect, test } from '@jest/globals';
import { packageFilesText } from '../../src/review/words.ts';

describe('the files of a package', () => {
  test.each([
    [1, 1, '1 file'],
    [1211, 1211, '1,211 files'],
    [1211, 0, '1,211 files'],
    [1211, 4, '4 of 1,211 files, the others known'],
  ])('%i, of which a list alone vouches for %i', (files, claimed, text) => {
    expect(packageFilesText({ files, claimed })).toBe(text);
  });
});
