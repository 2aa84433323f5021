import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { CountersignError } from '../../src/errors.ts';
import { IMAGE_LIMITS } from '../../src/solution/image/imageLimits.ts';
import { readImage } from '../../src/solution/image/readImage.ts';
import type { ImageFacts, ReadImageOptions } from '../../src/solution/image/readImage.ts';
import { tar, tarMember } from '../servers/tarBlocks.ts';
import { imageArchive, sha256 } from '../servers/testImage.ts';
import type { TestImage } from '../servers/testImage.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-image-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array, options?: ReadImageOptions): Promise<ImageFacts> {
  const path = join(folder, 'image.tar');
  await writeFile(path, bytes);
  return readImage(path, options);
}

async function refusal(bytes: Uint8Array, options?: ReadImageOptions): Promise<CountersignError> {
  const error: unknown = await read(bytes, options).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CountersignError);
  return error as CountersignError;
}

const IMAGE: TestImage = {
  layers: [
    [
      { name: 'etc/', typeflag: '5', mode: 0o755 },
      { name: 'etc/motd', content: 'hello' },
    ],
    [{ name: 'train.sh', mode: 0o755, content: 'echo training' }],
  ],
  config: {
    Entrypoint: ['/train.sh'],
    Cmd: ['--epochs', '3'],
    Env: ['PATH=/bin'],
    User: '1000',
    WorkingDir: '/sp',
    Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 30_000_000_000 },
  },
};

describe('an image archive is read', () => {
  test.each([
    ['docker-archive', IMAGE],
    ['OCI layout', { ...IMAGE, format: 'oci' }],
    ['OCI layout with gzip layers', { ...IMAGE, format: 'oci', gzipLayers: true }],
    ['OCI layout with an attestation beside the image', { ...IMAGE, format: 'oci', attested: true }],
    ['both in one, as newer engines write', { ...IMAGE, format: 'both' }],
  ] as const)('as %s, plain and gzip alike', async (_, image) => {
    const plain = imageArchive(image);
    const facts = await read(plain, { hashFiles: true });
    expect(facts.configDigest).toBe(`sha256:${sha256(facts.configBytes)}`);
    expect(facts).toMatchObject({
      entrypoint: ['/train.sh'],
      cmd: ['--epochs', '3'],
      env: ['PATH=/bin'],
      user: '1000',
      workingDir: '/sp',
      healthcheck: ['CMD-SHELL', 'true'],
    });
    expect(facts.layers.map((layer) => layer.files.map((file) => file.path))).toEqual([
      ['etc', 'etc/motd'],
      ['train.sh'],
    ]);
    expect(facts.layers[0]?.files[1]?.sha256).toBe(sha256('hello'));
    const zipped = await read(gzipSync(plain), { hashFiles: true });
    expect(zipped).toEqual(facts);
  });

  test('with the links of podman and older docker to a layer that is stored once', async () => {
    const facts = await read(
      imageArchive({
        ...IMAGE,
        mangle: (members) => {
          const [first, second, ...rest] = members;
          const id = 'a'.repeat(64);
          const manifest = String(rest.at(-1)?.content).replace(first?.name ?? '', `${id}/layer.tar`);
          return [
            ...(first && second ? [first, second] : []),
            { name: `${id}/layer.tar`, typeflag: '2', linkname: `../${first?.name ?? ''}` },
            ...rest.slice(0, -1),
            { name: 'manifest.json', content: manifest },
          ];
        },
      }),
    );
    expect(facts.layers).toHaveLength(2);
  });
});

describe('an image archive that is made to deceive is refused', () => {
  const mangled = (mangle: NonNullable<TestImage['mangle']>): Buffer => imageArchive({ ...IMAGE, mangle });

  test.each([
    ['a member twice', mangled((members) => [...members, ...members.slice(0, 1)])],
    ['a path that climbs out', mangled((members) => [...members, { name: '../evil', content: 'x' }])],
    [
      'a hard link',
      mangled((members) => [...members, { name: 'x', typeflag: '1', linkname: '/etc/passwd' }]),
    ],
    ['a device', mangled((members) => [...members, { name: 'x', typeflag: '3' }])],
    [
      'a layer that is a link to the host',
      mangled((members) =>
        members.map((member, i) =>
          i === 0 ? { name: member.name, typeflag: '2', linkname: '/etc/shadow' } : member,
        ),
      ),
    ],
    ['a missing layer', mangled((members) => members.slice(1))],
    [
      'a layer other than the configuration names',
      mangled((members) =>
        members.map((member, i) => (i === 0 ? { ...member, content: tar([{ name: 'evil' }]) } : member)),
      ),
    ],
    [
      'a configuration other than its name says',
      mangled((members) =>
        members.map((member) =>
          /^[0-9a-f]{64}\.json$/.test(member.name)
            ? { ...member, content: String(member.content).replace('/train.sh', '/other.sh') }
            : member,
        ),
      ),
    ],
    [
      'two images, one for each kind of engine',
      imageArchive({
        ...IMAGE,
        format: 'both',
        mangle: (members) => {
          const config = JSON.stringify({
            architecture: 'amd64',
            os: 'linux',
            rootfs: { type: 'layers', diff_ids: [] },
          });
          return [
            ...members.filter(({ name }) => name !== 'manifest.json'),
            { name: `${sha256(config)}.json`, content: config },
            {
              name: 'manifest.json',
              content: JSON.stringify([{ Config: `${sha256(config)}.json`, Layers: [] }]),
            },
          ];
        },
      }),
    ],
    [
      'an entry point that is spelt in two ways',
      imageArchive({
        ...IMAGE,
        mangleConfig: (text) => text.replace('"Entrypoint"', '"ENTRYPOINT":["/evil"],"Entrypoint"'),
      }),
    ],
    [
      'an entry point in letters that only fold to its name',
      imageArchive({ ...IMAGE, mangleConfig: (text) => text.replace('"User"', '"U\\u017fer"') }),
    ],
    [
      'an entry point twice',
      imageArchive({
        ...IMAGE,
        mangleConfig: (text) => text.replace('"Entrypoint"', '"Entrypoint":["/evil"],"Entrypoint"'),
      }),
    ],
    [
      'bytes after its end mark',
      Buffer.concat([imageArchive(IMAGE), tarMember({ name: 'late', content: 'x' })]),
    ],
    ['no end mark', imageArchive(IMAGE).subarray(0, -1024)],
    ['half a member', imageArchive(IMAGE).subarray(0, 700)],
    ['a broken gzip', gzipSync(imageArchive(IMAGE)).subarray(0, 300)],
  ])('%s', async (_, bytes) => {
    expect((await refusal(bytes)).code).toBe('tampered');
  });

  test.each([
    ['a path that climbs out', { name: 'a/../../evil', content: 'x' }],
    ['an absolute path that climbs out', { name: '/../evil', content: 'x' }],
    ['an unknown kind of member', { name: 'x', typeflag: '7' }],
    ['a hard link that climbs out', { name: 'x', typeflag: '1', linkname: '/../evil' }],
    ['a time that is none', { name: 'x', pax: { mtime: 'yesterday' } }],
    [
      'attributes of an overlay',
      { name: 'x/', typeflag: '5', pax: { 'SCHILY.xattr.trusted.overlay.opaque': 'y' } },
    ],
    ['a file in the place of the root', { name: './', typeflag: '1', linkname: 'x' }],
    ['a global header that moves files', { name: 'g', typeflag: 'g', content: '14 path=/evil\n' }],
    ['a directory with content', { name: 'x', typeflag: '5', content: 'x' }],
    ['a negative size', { name: 'x', pax: { size: '-1' } }],
    ['a name longer than Linux has', { name: 'n'.repeat(300) }],
    ['a path longer than Linux has', { name: 'n/'.repeat(3000) + 'n' }],
  ])('in a layer: %s', async (_, member) => {
    expect((await refusal(imageArchive({ layers: [[member]] }))).code).toBe('tampered');
  });

  test('in a layer: a file twice, or a file and its removal', async () => {
    const twice = [
      { name: 'a', content: '1' },
      { name: './a', content: '2' },
    ];
    const hidden = [{ name: 'a', content: '1' }, { name: '.wh.a' }];
    expect((await refusal(imageArchive({ layers: [twice] }))).code).toBe('tampered');
    expect((await refusal(imageArchive({ layers: [hidden] }))).code).toBe('tampered');
  });

  test.each([
    ['of GNU, old', { name: 'x', typeflag: 'S' }],
    ['of GNU, in pax', { name: 'x', pax: { 'GNU.sparse.major': '1' } }],
  ])('in a layer: a sparse file %s, by its name', async (_, member) => {
    const { code, message } = await refusal(imageArchive({ layers: [[member]] }));
    expect([code, message]).toEqual(['unsupported', expect.stringContaining('sparse file')]);
  });

  test('something that is no image at all', async () => {
    expect((await refusal(tar([{ name: 'file', content: 'x' }]))).code).toBe('input');
    expect((await refusal(Buffer.from('not a tar'))).code).toBe('tampered');
  });

  test('bombs: of gzip, of entries, of headers, of JSON, of depth', async () => {
    const zeros = gzipSync(imageArchive({ layers: [[{ name: 'zeros', content: Buffer.alloc(1 << 22) }]] }));
    expect((await refusal(zeros, { limits: { ...IMAGE_LIMITS, bytes: 1 << 20 } })).code).toBe('limit');
    const many = imageArchive({ layers: [Array.from({ length: 50 }, (_, i) => ({ name: `f${i}` }))] });
    expect((await refusal(many, { limits: { ...IMAGE_LIMITS, entries: 40 } })).code).toBe('limit');
    const header = tar([{ name: 'x', typeflag: 'x', content: Buffer.alloc(1 << 20) }]);
    expect((await refusal(header)).code).toBe('limit');
    const huge = tar([{ name: 'manifest.json', content: `[${' '.repeat(5 << 20)}]` }]);
    expect((await refusal(huge)).code).toBe('limit');
    const deep = tar([{ name: 'manifest.json', content: '['.repeat(1000) + ']'.repeat(1000) }]);
    expect((await refusal(deep)).code).toBe('limit');
  });

  test('any one byte changed: it is refused, or nothing that is run has changed', async () => {
    const bytes = imageArchive({ ...IMAGE, layers: IMAGE.layers.map((layer) => layer.slice(0, 1)) });
    const { configDigest, layers } = await read(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        try {
          const facts = await read(changed);
          const named = (facts: ImageFacts['layers']): string[] => facts.map((layer) => layer.digest);
          expect([facts.configDigest, ...named(facts.layers)]).toEqual([configDigest, ...named(layers)]);
        } catch (error) {
          expect(error).toBeInstanceOf(CountersignError);
        }
      }),
      { numRuns: 150 },
    );
  });
});
