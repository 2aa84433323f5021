import { describe, expect, test } from '@jest/globals';
import { keyOf, parseS3Url } from '../../src/storage/s3/s3Target.ts';

describe('the address of an S3 store', () => {
  test('says bucket, prefix, endpoint, region and style', () => {
    const url = new URL(
      's3://bucket/a/b/?endpoint=http://127.0.0.1:9000&region=eu-central-1&path-style=true',
    );
    expect(parseS3Url(url, {})).toEqual({
      bucket: 'bucket',
      prefix: 'a/b',
      endpoint: 'http://127.0.0.1:9000',
      region: 'eu-central-1',
      pathStyle: true,
      shareSeconds: 7 * 24 * 3600,
      public: false,
    });
  });

  test('leaves to the environment what it does not say', () => {
    const env = { AWS_ENDPOINT_URL_S3: 'https://s3.example', AWS_REGION: 'eu-north-1' };
    expect(parseS3Url(new URL('s3://bucket'), env)).toMatchObject({
      prefix: '',
      endpoint: 'https://s3.example',
      region: 'eu-north-1',
      pathStyle: false,
    });
  });

  test.each([
    ['https://x.storage.example/storage/v1/s3', 'https://x.storage.example/storage/v1/s3'],
    ['https://x.storage.example/storage/v1/s3/', 'https://x.storage.example/storage/v1/s3'],
    ['https://host:9000/', 'https://host:9000'],
  ])('keeps the path of the endpoint %s', (endpoint, kept) => {
    const url = new URL(`s3://bucket?endpoint=${encodeURIComponent(endpoint)}`);
    expect(parseS3Url(url, {}).endpoint).toBe(kept);
  });

  test.each(['/..', '/a/../b', '/./a', '?x=1', '#x', '/a b', '/a@b', '//a', '\\\\a', '/%2e%2e'])(
    'refuses an endpoint that goes on with %s',
    (rest) => {
      const url = new URL(`s3://bucket?endpoint=${encodeURIComponent(`https://host${rest}`)}`);
      expect(() => parseS3Url(url, {})).toThrow(expect.objectContaining({ code: 'usage' }));
    },
  );

  test('makes keys below its prefix', () => {
    const target = parseS3Url(new URL('s3://bucket/a'), {});
    expect(keyOf(target, 'x')).toBe('a/x');
    expect(keyOf({ ...target, prefix: '' }, 'x')).toBe('x');
  });

  test.each([
    's3://',
    's3://key:secret@bucket/x',
    's3://bucket/x?endpoint=127.0.0.1:9000',
    's3://bucket/x?endpoint=http://user:password@host',
    's3://bucket/x?path-style=yes',
    's3://bucket/x?share-days=8',
    's3://bucket/x?share-days=0',
    's3://bucket/x?secret=1',
  ])('%s is refused', (url) => {
    expect(() => parseS3Url(new URL(url), {})).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});
