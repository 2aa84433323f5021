import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../src/errors.ts';
import { plainDockerArchive } from '../../src/solution/image/plainDockerArchive.ts';
import { readImage, readImageStream } from '../../src/solution/image/readImage.ts';
import type { ImageFacts } from '../../src/solution/image/readImage.ts';
import { unpackImage } from '../../src/solution/image/unpackImage.ts';
import { archiveOf, blobOf, builtImage, descriptorOf } from '../servers/builtImage.ts';
import type { BuiltImage, Descriptor } from '../servers/builtImage.ts';
import { tarMember } from '../servers/tarBlocks.ts';
import type { RawMember } from '../servers/tarBlocks.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'every-builder-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array): Promise<ImageFacts> {
  const path = join(folder, 'image.tar');
  await writeFile(path, bytes);
  return readImage(path, { hashFiles: true });
}

async function refusal(bytes: Uint8Array): Promise<CountersignError> {
  const error: unknown = await read(bytes).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CountersignError)) throw error;
  return error;
}

const IMAGE = builtImage([[{ name: 'train.sh', mode: 0o755, content: '#!/bin/sh\n' }]]);
const OTHER = builtImage([[{ name: 'other.sh', mode: 0o755, content: '#!/bin/sh\n' }]]);
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const NOWHERE = { architecture: 'unknown', os: 'unknown' };

function index(manifests: readonly Descriptor[] | null): Buffer {
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests }));
}

function layout(manifests: readonly Descriptor[] | null, blobs: readonly Uint8Array[]): Buffer {
  return archiveOf([...blobs.map(blobOf), { name: 'index.json', content: index(manifests) }]);
}

function named(image: BuiltImage, name: string): Descriptor {
  return {
    ...descriptorOf(image.manifest),
    annotations: { 'org.opencontainers.image.ref.name': name },
  };
}

function absent(architecture: string): Descriptor {
  const manifest = Buffer.from(`absent ${architecture}`);
  return { ...descriptorOf(manifest), platform: { architecture, os: 'linux' } };
}

/** What BuildKit keeps beside an image: an in-toto statement and a manifest for no platform. */
function attestation(bytes: number): { readonly descriptor: Descriptor; readonly blobs: Buffer[] } {
  const statement = Buffer.from(
    `{"_type": "https://in-toto.io/Statement/v0.1", "x": "${'x'.repeat(bytes)}"}`,
  );
  const config = Buffer.from(JSON.stringify({ ...NOWHERE, config: {}, rootfs: { type: 'layers' } }));
  const manifest = Buffer.from(
    JSON.stringify({
      config: descriptorOf(config, 'application/vnd.oci.image.config.v1+json'),
      layers: [descriptorOf(statement, 'application/vnd.in-toto+json')],
    }),
  );
  return {
    descriptor: { ...descriptorOf(manifest), platform: NOWHERE },
    blobs: [statement, config, manifest],
  };
}

describe('an index lists more than the archive holds', () => {
  test('any mixture of names, absent platforms, attestations and nested indexes is one image', async () => {
    const listed = fc.oneof(
      fc.stringMatching(/^[a-z]{1,8}$/).map((name) => named(IMAGE, name)),
      fc.constantFrom('arm64', 's390x', 'ppc64le').map(absent),
      fc.constant(attestation(10).descriptor),
    );
    const lists = fc.array(fc.array(listed, { maxLength: 4 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(listed, { maxLength: 5 }),
        lists,
        fc.boolean(),
        async (flat, nested, docker) => {
          const inner = nested.map((manifests) => index(manifests));
          const top = [...flat, named(IMAGE, 'it'), ...inner.map((one) => descriptorOf(one, INDEX_TYPE))];
          const blobs = [...IMAGE.blobs, ...attestation(10).blobs, ...inner];
          const members = [...blobs.map(blobOf), { name: 'index.json', content: index(top) }];
          const facts = await read(
            archiveOf(docker ? [...members, IMAGE.dockerIndex(['it:latest'])] : members),
          );
          expect(facts.configDigest).toBe(IMAGE.configDigest);
          const names = [...flat, ...nested.flat()].map(
            (one) => one.annotations?.['org.opencontainers.image.ref.name'],
          );
          const expected = docker ? ['it:latest'] : [...names.filter((name) => name !== undefined), 'it'];
          expect(new Set(facts.tags)).toEqual(new Set(expected));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('two images are two, in every form, and are named', async () => {
    const both = [...IMAGE.blobs, ...OTHER.blobs];
    const two = index([named(IMAGE, 'one'), named(OTHER, 'two')]);
    for (const bytes of [
      layout([named(IMAGE, 'one'), named(OTHER, 'two')], both),
      layout([descriptorOf(two, INDEX_TYPE)], [...both, two]),
      archiveOf([...both.map(blobOf), IMAGE.dockerIndex(['one:1'], OTHER.dockerEntry(['two:2']))]),
    ]) {
      const { code, message } = await refusal(bytes);
      expect([code, message]).toEqual(['input', expect.stringMatching(/2 images \(".*one.*", ".*two.*"\)/)]);
    }
  });

  test('manifest.json names one image twice, once for each name', async () => {
    const entry = IMAGE.dockerEntry(['toy@sha256:' + 'a'.repeat(64)]);
    const facts = await read(archiveOf([...IMAGE.blobs.map(blobOf), IMAGE.dockerIndex(['toy:1'], entry)]));
    expect(facts.tags).toEqual(['toy:1', 'toy@sha256:' + 'a'.repeat(64)]);
  });

  test.each([
    ['null', null],
    ['none', []],
    ['absent ones alone', [absent('arm64')]],
  ])('index.json that lists %s says nothing', async (_, manifests) => {
    const members = [...IMAGE.blobs.map(blobOf), { name: 'index.json', content: index(manifests) }];
    const facts = await read(archiveOf([...members, IMAGE.dockerIndex(['toy:latest'])]));
    expect(facts.configDigest).toBe(IMAGE.configDigest);
    expect(await refusal(archiveOf(members))).toMatchObject({
      code: 'input',
      message: expect.stringContaining('holds no image') as unknown as string,
    });
  });

  test.each([
    ['a document that is index and manifest at once', { manifests: [descriptorOf(OTHER.manifest)] }],
    ['a manifest that calls itself an index', { mediaType: INDEX_TYPE }],
  ])('%s is refused', async (_, more) => {
    const manifest = Buffer.from(
      JSON.stringify({ ...(JSON.parse(String(IMAGE.manifest)) as object), ...more }),
    );
    const bytes = layout([descriptorOf(manifest)], [...IMAGE.blobs, ...OTHER.blobs, manifest]);
    expect(['input', 'tampered']).toContain((await refusal(bytes)).code);
  });

  test('a blob of another size than listed, and one named by another digest, are refused', async () => {
    const wrong = { ...descriptorOf(IMAGE.manifest), size: 1 };
    expect((await refusal(layout([wrong], IMAGE.blobs))).code).toBe('tampered');
    const sha512 = { ...descriptorOf(IMAGE.manifest), digest: `sha512:${'a'.repeat(128)}` };
    const bytes = archiveOf([
      ...IMAGE.blobs.map(blobOf),
      { name: `blobs/sha512/${'a'.repeat(128)}`, content: IMAGE.manifest },
      { name: 'index.json', content: index([sha512]) },
    ]);
    expect((await refusal(bytes)).code).toBe('unsupported');
  });

  test('an index that lists itself, and ones that list each other, come to an end', async () => {
    const inner = Array.from({ length: 60 }, () => named(IMAGE, 'x'));
    let nested = index(inner);
    const blobs = [nested];
    for (let i = 0; i < 6; i++) {
      nested = index(Array.from({ length: 60 }, () => descriptorOf(nested, INDEX_TYPE)));
      blobs.push(nested);
    }
    expect((await refusal(layout([descriptorOf(nested, INDEX_TYPE)], [...IMAGE.blobs, ...blobs]))).code).toBe(
      'limit',
    );
  });
});

describe('what stands beside an image costs it nothing', () => {
  test.each([1, 6, 40])('attestations of %i MiB', async (mebibytes) => {
    const { descriptor, blobs } = attestation(mebibytes << 20);
    const facts = await read(layout([named(IMAGE, 'it'), descriptor], [...blobs, ...IMAGE.blobs]));
    expect(facts.configDigest).toBe(IMAGE.configDigest);
  });

  test('many documents, and things that only look like layers', async () => {
    const documents = Array.from({ length: 12 }, (_, i) =>
      Buffer.from(`{"x": "${String(i).repeat(3 << 20)}"}`),
    );
    const unlike = [
      gzipSync('not a tar'),
      Buffer.from('28b52ffd00', 'hex'),
      Buffer.from('fd377a585a00', 'hex'),
    ];
    const broken = tarMember({ name: 'f', content: 'x' }).subarray(0, 700);
    const facts = await read(layout([named(IMAGE, 'it')], [...IMAGE.blobs, ...documents, ...unlike, broken]));
    expect(facts.configDigest).toBe(IMAGE.configDigest);
  });

  test.each(['xz', 'bzip2'] as const)('a layer in %s is named so', async (form) => {
    const stored = Buffer.from(form === 'xz' ? 'fd377a585a000004' : '425a683931415926', 'hex');
    const image = builtImage([[]], { store: () => stored });
    const { code, message } = await refusal(layout([descriptorOf(image.manifest)], image.blobs));
    expect([code, message]).toEqual(['unsupported', expect.stringContaining(`${form}-compressed`)]);
    expect((await refusal(stored)).message).toContain(`the image archive is ${form}-compressed`);
  });

  test('a layer that is kept elsewhere is named so', async () => {
    const image = builtImage([[]], { urls: ['https://registry.example/blob'] });
    const [, ...without] = image.blobs;
    const { code, message } = await refusal(layout([descriptorOf(image.manifest)], without));
    expect([code, message]).toEqual(['input', expect.stringContaining('kept elsewhere')]);
  });
});

describe('a layer is stored in any form', () => {
  /** A skippable frame (RFC 8878, 3.1.2). */
  const skippable = (content: Buffer): Buffer => {
    const header = Buffer.alloc(8);
    header.writeUInt32LE(0x184d2a53);
    header.writeUInt32LE(content.length, 4);
    return Buffer.concat([header, content]);
  };

  /** Cuts a layer into pieces of these lengths and stores each for itself. */
  const inPieces = (layer: Buffer, lengths: readonly number[], store: (piece: Buffer) => Buffer): Buffer => {
    const pieces: Buffer[] = [];
    let at = 0;
    for (const length of [...lengths, layer.length]) pieces.push(layer.subarray(at, (at += length)));
    return Buffer.concat(pieces.map(store));
  };

  const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i) % 251));
  const layers: RawMember[][] = [
    [
      { name: 'big', content },
      { name: 'small', content: 'x' },
    ],
  ];

  test('in any number of zstd frames, skippable ones among them, and of gzip members', async () => {
    const lengths = fc.array(fc.nat(200_000), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.boolean(),
        fc.uint8Array({ maxLength: 20 }),
        async (cuts, isZstd, extra) => {
          const store = (layer: Buffer): Buffer =>
            inPieces(layer, cuts, (piece) =>
              isZstd
                ? Buffer.concat([skippable(Buffer.from(extra)), zstdCompressSync(piece)])
                : gzipSync(piece),
            );
          const image = builtImage(layers, { store });
          const facts = await read(layout([descriptorOf(image.manifest)], image.blobs));
          expect(facts.layers[0]?.files.map(({ path }) => path)).toEqual(['big', 'small']);
          const archive = store(layout([descriptorOf(image.manifest)], image.blobs));
          expect((await read(archive)).configDigest).toBe(image.configDigest);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a frame of many megabytes is unpacked piece by piece', async () => {
    const image = builtImage([[{ name: 'zeros', content: Buffer.alloc(8 << 20) }]], {
      store: zstdCompressSync,
    });
    const facts = await read(layout([descriptorOf(image.manifest)], image.blobs));
    expect(facts.layers[0]?.files[0]?.size).toBe(8 << 20);
  });

  test('cut anywhere, or gone on with anything, it is refused', async () => {
    const stores = [gzipSync, zstdCompressSync];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...stores),
        fc.nat(),
        fc.constantFrom('cut', 'more'),
        async (zip, at, how) => {
          const store = (layer: Buffer): Buffer => {
            const stored = zip(layer);
            return how === 'cut'
              ? stored.subarray(0, 20 + (at % (stored.length - 20)))
              : Buffer.concat([stored, Buffer.from('garbage')]);
          };
          const image = builtImage(layers, { store });
          expect((await refusal(layout([descriptorOf(image.manifest)], image.blobs))).code).toBe('tampered');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('without the zeros at its end, as old writers of zstd:chunked leave it, and unpacked with them', async () => {
    for (const zeros of [512, 1024, 3584, 10_240 + 512]) {
      const plain = (members: readonly RawMember[]): Buffer =>
        Buffer.concat([...members.map(tarMember), Buffer.alloc(zeros)]);
      const store = (layer: Buffer): Buffer => zstdCompressSync(layer.subarray(0, layer.length - zeros));
      const image = builtImage(layers, { plain, store });
      const facts = await read(layout([descriptorOf(image.manifest)], image.blobs));
      expect(facts.layers[0]?.size).toBe(plain(layers[0] ?? []).length);
      const root = join(folder, `root-${zeros}`);
      await unpackImage(join(folder, 'image.tar'), facts, root);
      expect((await readFile(join(root, 'big'))).equals(content)).toBe(true);
      const again = plainDockerArchive(join(folder, 'image.tar'), facts, 'localhost/again:1');
      expect((await readImageStream(again)).layers[0]).toMatchObject({ digest: facts.diffIds[0] });
    }
  });

  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['one block of zeros', Buffer.alloc(512)],
    ['an end mark', Buffer.alloc(1024)],
    ['an end mark, gzipped', gzipSync(Buffer.alloc(1024))],
  ])('an empty layer as %s', async (_, stored) => {
    const plain = stored.length > 0 && stored[0] === 0x1f ? Buffer.alloc(1024) : stored;
    const image = builtImage([[]], { plain: () => plain, store: () => stored });
    const facts = await read(layout([descriptorOf(image.manifest)], image.blobs));
    expect(facts.layers[0]?.files).toEqual([]);
    await unpackImage(join(folder, 'image.tar'), facts, join(folder, 'empty'));
    await rm(join(folder, 'empty'), { recursive: true });
  });
});
