import { describe, expect, test } from '@jest/globals';
import { readImageStream } from '../../../src/solution/image/readImage.ts';
import type { ImageVolume } from '../../../src/solution/image/run/imageVolumes.ts';
import { imageVolumes } from '../../../src/solution/image/run/imageVolumes.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { imageArchive } from '../../servers/testImage.ts';

const LAYER: RawMember[] = [
  { name: 'models/weights', content: 'w' },
  { name: 'empty/', typeflag: '5', mode: 0o755 },
  { name: 'file', content: 'f' },
  { name: 'link', typeflag: '2', linkname: '/models' },
];

async function volumesOf(...paths: string[]): Promise<ImageVolume[]> {
  const Volumes = Object.fromEntries(paths.map((path) => [path, {}]));
  async function* once(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(imageArchive({ layers: [LAYER], config: { Volumes } }));
  }
  return imageVolumes(await readImageStream(once()));
}

describe('the volumes that an image declares', () => {
  test('are told with whether the image fills them', async () => {
    expect(await volumesOf('/models', '/empty/', '/new/one', '/tmp', '/tmp/below')).toEqual([
      { path: '/empty', isFilled: false },
      { path: '/models', isFilled: true },
      { path: '/new/one', isFilled: false },
      { path: '/tmp/below', isFilled: false },
    ]);
  });

  test('are one where two names are one directory', async () => {
    expect(await volumesOf('/empty', '/empty/')).toHaveLength(1);
  });

  test.each([
    ...['/', '/sp', '/sp/output', '/sp/inputs/input-0001', '/proc', '/proc/self', '/sys/fs', '/dev/shm'],
    ...['/etc', '/etc/passwd', '/etc/hosts/x', 'relative', '//sp', '/a//sp', '/a/../sp', '/./sp', '/a/.'],
    ...[
      '/x:exec',
      '/x,target=/sp',
      '/x"',
      '/x\n',
      '/x y',
      '/é',
      '/file',
      '/file/below',
      '/link',
      '/link/below',
    ],
  ])('are refused at %j', async (path) => {
    await expect(volumesOf(path)).rejects.toThrow(/declares a volume at/);
  });

  test('are not so many that nothing else would fit', async () => {
    const many = Array.from({ length: 65 }, (_, i) => `/v${i}`);
    await expect(volumesOf(...many)).rejects.toThrow(/more than 64 volumes/);
  });
});
