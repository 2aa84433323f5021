import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CountersignError } from '../../../src/errors.ts';
import { readImageStream } from '../../../src/solution/image/readImage.ts';
import type { ImageFacts } from '../../../src/solution/image/readImage.ts';
import { imageUser } from '../../../src/solution/image/run/imageUser.ts';
import type { RawMember } from '../../servers/tarBlocks.ts';
import { imageArchive } from '../../servers/testImage.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/sh',
  '# not an account',
  'trainer:x:1000:1001::/home/trainer:/bin/sh',
  'trainer:x:2000:2000::/second:/bin/sh',
  '4711:x:3000:3001::/home/number:/bin/sh',
  'broken:x:ten:10::/:/bin/sh',
].join('\n');
const GROUP = 'root:x:0:\ntrainers:x:1500:trainer\n50:x:1600:\n';

function etc(passwd: string = PASSWD, group: string = GROUP): RawMember[] {
  return [
    { name: 'etc/passwd', content: passwd },
    { name: 'etc/group', content: group },
  ];
}

async function image(User: string, ...layers: RawMember[][]): Promise<ImageFacts> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(imageArchive({ layers, config: { User } }));
  }
  return readImageStream(once());
}

describe('the user that an image names', () => {
  test.each([
    ['', undefined],
    ['trainer', { uid: 1000, gid: 1001 }],
    ['1000', { uid: 1000, gid: 1001 }],
    ['1234', { uid: 1234, gid: undefined }],
    ['4711', { uid: 3000, gid: 3001 }],
    ['trainer:trainers', { uid: 1000, gid: 1500 }],
    ['trainer:7', { uid: 1000, gid: 7 }],
    ['1234:trainers', { uid: 1234, gid: 1500 }],
    ['1234:50', { uid: 1234, gid: 1600 }],
    ['root', { uid: 0, gid: 0 }],
  ])('is, for USER %j, %j', async (user, expected) => {
    expect(imageUser(await image(user, etc()))).toEqual(expected);
  });

  test.each([
    ['nobody-here', etc(), /USER "nobody-here" is not in its \/etc\/passwd/],
    ['trainer:nobody-here', etc(), /group "nobody-here" is not in its \/etc\/group/],
    ['broken', etc(), /not in its/],
    ['-1', etc(), /not in its/],
    ['99999999999', etc(), /not in its/],
    ['trainer', [], /not in its/],
  ])('is refused where the image lacks it: %j', async (user, layer, message) => {
    const facts = await image(user, layer);
    expect(() => imageUser(facts)).toThrow(message);
  });

  test('is looked up in the file that the layers leave, whatever lies below it', async () => {
    const upper = [{ name: 'etc/passwd', content: 'trainer:x:7:8::/:/bin/sh\n' }];
    expect(imageUser(await image('trainer', etc(), upper))).toEqual({ uid: 7, gid: 8 });
    const removed = await image('trainer', etc(), [{ name: 'etc/.wh.passwd' }]);
    expect(() => imageUser(removed)).toThrow(/not in its/);
  });

  test('is not looked up through a link, wherever that leads', async () => {
    for (const linkname of ['/other', '/../../etc/passwd', 'passwd']) {
      const layer = [
        { name: 'other', content: PASSWD },
        { name: 'etc/passwd', typeflag: '2', linkname },
      ];
      const facts = await image('trainer', layer);
      expect(() => imageUser(facts)).toThrow(/not in its/);
    }
  });

  test('is not looked up in a file of more than a MiB', async () => {
    const facts = await image('trainer', etc(`${PASSWD}\n${'#'.repeat(1024 * 1024)}`));
    expect(() => imageUser(facts)).toThrow(/not in its/);
  });

  test('is some number or an error of ours, whatever the files hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('trainer', '1000', 'a:b', ':', '1:')),
        fc.oneof(fc.string({ unit: anyCharacter, maxLength: 200 }), fc.constant(PASSWD)),
        async (user, passwd) => {
          fc.pre(!user.includes('\0') && user.isWellFormed());
          try {
            const found = imageUser(await image(user, etc(passwd.toWellFormed())));
            for (const id of [found?.uid, found?.gid])
              expect(id === undefined || (Number.isInteger(id) && id >= 0 && id < 2 ** 32 - 1)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(CountersignError);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
