import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { stageContext } from '../../../src/solution/context/stageContext.ts';

let folder = '';
let from = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'stage-context-'));
  from = join(folder, 'from');
  write('Dockerfile', 'FROM scratch\n');
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function write(path: string, content: string, mode = 0o644): void {
  fs.mkdirSync(join(from, path, '..'), { recursive: true });
  fs.writeFileSync(join(from, path), content);
  fs.chmodSync(join(from, path), mode);
}

/** Path → mode, time and content or target of all that was staged. */
async function staged(lines: string[] = []): Promise<Record<string, string>> {
  const into = fs.mkdtempSync(join(folder, 'into-'));
  await stageContext(from, into, (line) => lines.push(line));
  const found: Record<string, string> = {};
  for (const name of fs.readdirSync(into, { recursive: true, encoding: 'utf8' })) {
    const stat = fs.lstatSync(join(into, name));
    const mode = (stat.mode & 0o7777).toString(8);
    const content = stat.isFile() ? fs.readFileSync(join(into, name), 'utf8') : '';
    found[name] = stat.isSymbolicLink()
      ? `-> ${fs.readlinkSync(join(into, name))} ${stat.mtimeMs}`
      : `${mode} ${stat.mtimeMs} ${content}`;
  }
  return found;
}

describe('what an image is built from', () => {
  test('has the modes that git knows, and no times, whatever it was checked out with', async () => {
    write('a/run.sh', 'run', 0o4710);
    write('a/secret', 's', 0o400);
    fs.chmodSync(join(from, 'a'), 0o2770);
    fs.symlinkSync('secret', join(from, 'a/link'));
    const before = process.umask(0o077);
    try {
      expect(await staged()).toEqual({
        Dockerfile: '644 0 FROM scratch\n',
        a: '755 0 ',
        'a/run.sh': '755 0 run',
        'a/secret': '644 0 s',
        'a/link': '-> secret 0',
      });
    } finally {
      process.umask(before);
    }
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;
  asRoot('belongs to whom builds it, whose ever it was', async () => {
    for (const path of ['Dockerfile', '']) fs.chownSync(join(from, path), 1500, 1600);
    const into = fs.mkdtempSync(join(folder, 'into-'));
    await stageContext(from, into);
    const { uid, gid } = fs.statSync(join(into, 'Dockerfile'));
    expect([uid, gid]).toEqual([process.getuid?.(), process.getgid?.()]);
  });

  test('has nothing of git, and nothing that is no file; what is named so below is as it was', async () => {
    write('.git/HEAD', 'ref');
    write('a/.gitkeep', '');
    const server = createServer().listen(join(from, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const lines: string[] = [];
    expect(Object.keys(await staged(lines))).toEqual(['Dockerfile', 'a', 'a/.gitkeep']);
    expect(lines).toEqual([expect.stringMatching(/^left out: .*socket/)]);
    server.close();
  });

  test('is without what .dockerignore names outright, and with all that the engine must judge', async () => {
    write('data/large', 'x');
    write('venv/large', 'x');
    write('kept/data/x', 'x');
    write('.dockerignore', '# data\n/data\nvenv/\n*.tmp\nkept/data\nDockerfile\n');
    expect(Object.keys(await staged()).sort()).toEqual([
      '.dockerignore',
      'Dockerfile',
      'kept',
      'kept/data',
      'kept/data/x',
    ]);
    write('.dockerignore', 'data\n!data/large\n');
    expect(Object.keys(await staged())).toContain('data/large');
    write('.dockerignore', 'data\n');
    write('.containerignore', 'venv\n');
    expect(Object.keys(await staged())).toContain('data/large');
  });

  test('has the file that it is built by, whatever .dockerignore says, and where it is a link out of the directory', async () => {
    write('docker/run', 'FROM scratch\n');
    write('other/x', 'x');
    write('.dockerignore', 'docker\nother\n');
    fs.writeFileSync(join(folder, 'elsewhere'), 'FROM scratch\n');
    fs.symlinkSync('../../elsewhere', join(from, 'docker/linked'));
    for (const file of ['docker/run', 'docker/linked']) {
      const into = fs.mkdtempSync(join(folder, 'into-'));
      await stageContext(from, into, undefined, file);
      expect(fs.readdirSync(into).sort()).toEqual(['.dockerignore', 'Dockerfile', 'docker']);
      expect(fs.readFileSync(join(into, file), 'utf8')).toBe('FROM scratch\n');
    }
  });

  test.each(['Dockerfile', 'Containerfile'])('has the %s that a link leads to elsewhere', async (name) => {
    fs.renameSync(join(from, 'Dockerfile'), join(folder, name));
    fs.symlinkSync(`../${name}`, join(from, name));
    const into = join(folder, 'deep', 'into');
    fs.mkdirSync(into, { recursive: true });
    await stageContext(from, into);
    expect(fs.readFileSync(join(into, name), 'utf8')).toBe('FROM scratch\n');
  });

  test('may have a Containerfile in place of a Dockerfile, or neither; .dockerignore takes none away', async () => {
    fs.renameSync(join(from, 'Dockerfile'), join(from, 'Containerfile'));
    write('.dockerignore', 'Containerfile\n');
    expect(Object.keys(await staged()).sort()).toEqual(['.dockerignore', 'Containerfile']);
    fs.rmSync(join(from, 'Containerfile'));
    expect(Object.keys(await staged())).toEqual(['.dockerignore']);
  });
});
