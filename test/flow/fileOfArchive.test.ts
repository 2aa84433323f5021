import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileOfArchive } from '../../src/flow/review/reviewArchive.ts';
import { imageArchive } from '../servers/testImage.ts';
import { directory, file, link, SITE, wheel } from '../review/listedImage.ts';

let folder = '';
let request: { readonly archive: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-of-archive-'));
  request = { archive: join(folder, 'image.tar') };
  const layer = [
    ...[directory('app'), file('app/main.py', 'print(1)\n'), link('app/l', 'main.py')],
    ...wheel('six', { 'six.py': '# six\n' }),
  ];
  await writeFile(request.archive, imageArchive({ layers: [layer] }));
});
afterAll(() => rm(folder, { recursive: true }));

describe('one file of an archive', () => {
  test.each([
    ['app/main.py', 'own', { kind: 'text', text: 'print(1)\n' }],
    ['/app/main.py', 'own', { kind: 'text', text: 'print(1)\n' }],
    ['app/l', 'own', { kind: 'none' }],
    [`${SITE}/six.py`, 'claimed', { kind: 'text', text: '# six\n' }],
  ])('is shown with what is in it, whosever it is: %s', async (path, of, content) => {
    expect(await fileOfArchive(request, path)).toMatchObject({
      path: path.replace(/^\//, ''),
      origin: { class: of },
      content,
    });
  });

  test.each([
    ['app', `it is a folder: list it with --files "app/**"`],
    ['/app/', `it is a folder: list it with --files "app/**"`],
    ['ap', "list its files with --files '**'"],
    ['app/main', "list its files with --files '**'"],
    ['', "list its files with --files '**'"],
  ])('that is not there is not found, and a folder says how it is listed: %j', async (path, mend) => {
    await expect(fileOfArchive(request, path)).rejects.toMatchObject({ code: 'not-found', mend });
  });
});
