import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { CliFixture } from './cliFixture.ts';

describe('a mistake in a trial is told before anything is built or run', () => {
  const fixture = new CliFixture();
  const at = (...names: string[]): string => fixture.path(...names);

  beforeAll(() => {
    fixture.write('data.txt', 'rows');
    fixture.write('large.tar.gz', 'no archive');
    fixture.write('data.resource.json', { hash: {} });
    writeFileSync(at('rows.gz'), gzipSync('rows '.repeat(1000)));
    writeFileSync(at('half.gz'), gzipSync('rows '.repeat(1000)).subarray(0, 30));
    fixture.write('broken.json', '{"name": "D",\n "offerType": 3,\n oops}');
  });

  afterAll(() => {
    fixture.remove();
  });

  test.each<[string, string[], RegExp]>([
    ['a solution to try that is not there', ['solution', 'try', at('none')], /none is not there/],
    [
      'a solution to try with a slot that is none',
      ['solution', 'try', at('large.tar.gz'), '--slot', at('broken.json')],
      /broken\.json/,
    ],
    [
      'a trial with a configuration that is none',
      ['solution', 'try', at('large.tar.gz'), '--solution-configuration', at('broken.json')],
      /broken\.json/,
    ],
    [
      'a trial whose output would lie over a file',
      ['solution', 'try', at('large.tar.gz'), '--output', at('data.txt')],
      /data\.txt is there already \(name a directory/,
    ],
    [
      'a trial on data that is not there',
      ['solution', 'try', at('large.tar.gz'), '--data', at('none')],
      /the data \S+none does not exist/,
    ],
    [
      'a trial whose output has no place',
      ['solution', 'try', at('large.tar.gz'), '--output', at('none', 'out')],
      /the directory \S+none does not exist/,
    ],
    [
      'a file that is no archive',
      ['solution', 'try', at('data.txt')],
      /^error: \S+data\.txt is no image archive \(give the file/,
    ],
    [
      'a file that is called one',
      ['solution', 'try', at('large.tar.gz')],
      /large\.tar\.gz is no image archive/,
    ],
    [
      'a resource file to review',
      ['solution', 'review', at('data.resource.json')],
      /^error: \S+data\.resource\.json is no image archive \(if it is a resource file, fetch first what it names: countersign files download \S+data\.resource\.json\)/,
    ],
    [
      'a review against something else',
      ['solution', 'review', at('rows.gz'), '--against', at('data.txt')],
      /rows\.gz is no image archive/,
    ],
    [
      'something compressed that is no archive',
      ['solution', 'try', at('rows.gz')],
      /rows\.gz is no image archive/,
    ],
    [
      'something compressed that ends early',
      ['solution', 'try', at('half.gz')],
      /^error: the image archive /,
    ],
  ])('%s', async (_, args, told) => {
    const { status, err } = await fixture.run('fresh', args);
    expect([status, err]).toEqual([1, expect.stringMatching(told)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
