import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { qualifiedName, readCdi } from '../../../src/tee/devices/cdi/readCdi.ts';

let folder = '';
let directories: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdi-'));
  directories = ['etc', 'run'].map((name) => join(folder, name));
  for (const directory of directories) mkdirSync(directory);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(place: string, ...names: string[]): void {
  const devices = names.map((name) => ({ name, containerEdits: { env: [`FROM=${place}`] } }));
  writeFileSync(join(folder, place), JSON.stringify({ cdiVersion: '0.5.0', kind: 'a/b', devices }));
}
const found = async (): Promise<string[]> =>
  (await readCdi(directories)).devices.map((one) => `${qualifiedName(one)} ${(one.edits.env ?? []).join()}`);

describe('the specifications of a machine', () => {
  test('are those of both directories, and of nothing else in them', async () => {
    write('etc/a.json', 'x');
    write('run/b.json', 'y');
    write('run/c.json.bak', 'z');
    mkdirSync(join(folder, 'run/d.json'));
    writeFileSync(
      join(folder, 'run/e.yaml'),
      'cdiVersion: 0.5.0\nkind: a/b\ndevices: [{name: w, containerEdits: {env: [FROM=yaml]}}]',
    );
    expect(await found()).toEqual(['a/b=w FROM=yaml', 'a/b=x FROM=etc/a.json', 'a/b=y FROM=run/b.json']);
    expect((await readCdi(directories)).problems).toEqual([]);
  });

  test('in the later directory go before those in the earlier one', async () => {
    write('etc/a.json', 'x', 'y');
    write('run/a.json', 'x');
    expect(await found()).toEqual(['a/b=x FROM=run/a.json', 'a/b=y FROM=etc/a.json']);
  });

  test('that two files of one directory dispute count for neither, nor for a later directory', async () => {
    write('etc/a.json', 'x', 'y');
    write('etc/b.json', 'x');
    write('run/a.json', 'x');
    expect(await found()).toEqual(['a/b=y FROM=etc/a.json']);
    expect((await readCdi(directories)).problems).toEqual([
      `${folder}/etc/b.json: a/b=x is also in ${folder}/etc/a.json: neither counts`,
    ]);
  });

  test('that are wrong hinder no other, and are told', async () => {
    write('etc/a.json', 'x');
    writeFileSync(join(folder, 'etc/b.json'), '{');
    writeFileSync(join(folder, 'etc/c.json'), ' '.repeat(2 * 1024 * 1024));
    execFileSync('mkfifo', [join(folder, 'etc/d.json')]);
    const { devices, problems } = await readCdi([...directories, join(folder, 'missing')]);
    expect(devices.map(qualifiedName)).toEqual(['a/b=x']);
    expect(problems.map((line) => line.slice(folder.length))).toEqual([
      expect.stringMatching(/^\/etc\/b\.json: is no JSON/),
      expect.stringMatching(/^\/etc\/c\.json: .*larger than 1 MiB/),
      '/etc/d.json: is no file',
    ]);
  });
});
