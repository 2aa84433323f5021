/**
 * Sealing and opening beside the tools that people trust, in one run: `node bench/seal.ts [runs] [bytes]`.
 * Prints a table in Markdown: medians, MiB/s of wall time of the whole process, peak memory. Each round runs every
 * tool once, so that a noisy minute hits all of them. What is not installed is left out and named. The guide's
 * engine is measured when ADDON is the path of its installed package.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpus, tmpdir } from 'node:os';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Tool {
  readonly name: string;
  /** A program that must be installed. */
  readonly needs?: string;
  readonly seal: string[];
  readonly open?: string[];
  readonly env?: Record<string, string>;
  /** Files of 4 KiB instead of one large file. */
  readonly many?: boolean;
}

const runs = Number(process.argv[2] ?? 5);
const bytes = Number(process.argv[3] ?? 1024 ** 3);
const FILES = 10_000;
const MIB = 1024 * 1024;

const scratch = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
const at = (name: string): string => join(scratch, name);
const node = (...words: string[]): string[] => [
  process.execPath,
  join(import.meta.dirname, 'sealOnce.ts'),
  ...words,
];
const [plain, many, sealed, opened] = [at('plain'), at('many'), at('sealed'), at('opened')];
const password = at('password');
const addon = process.env['ADDON'];

function prepare(): { recipient: string; obscured: string } {
  execFileSync(process.execPath, node('make', plain, String(bytes)).slice(1));
  mkdirSync(many);
  const source = readFileSync(plain).subarray(0, FILES * 4096);
  for (let file = 0; file < FILES; file++) {
    writeFileSync(join(many, `file-${file}`), source.subarray(file * 4096, (file + 1) * 4096));
  }
  writeFileSync(password, 'not a secret');
  mkdirSync(at('gnupg'), { mode: 0o700 });
  const recipient = has('age-keygen') ? textOf('age-keygen', ['-o', at('age.key')], /age1\w+/) : '';
  const obscured = has('rclone') ? execFileSync('rclone', ['obscure', 'not a secret']).toString().trim() : '';
  if (has('restic')) execFileSync('restic', ['init', '-q', '-r', at('restic'), '-p', password]);
  return { recipient, obscured };
}

function tools({ recipient, obscured }: ReturnType<typeof prepare>): Tool[] {
  const crypt = {
    RCLONE_CONFIG_C_TYPE: 'crypt',
    RCLONE_CONFIG_C_REMOTE: scratch,
    RCLONE_CONFIG_C_PASSWORD: obscured,
  };
  const gpg = [
    'gpg',
    '--homedir',
    at('gnupg'),
    '--batch',
    '--pinentry-mode',
    'loopback',
    '--passphrase-file',
    password,
  ];
  const rclone = [...['rclone', '--config', '/dev/null', 'copyto']];
  const list: Tool[] = [
    {
      name: 'countersign, file to file, with SHA-256',
      seal: node('seal-file', plain, sealed),
      open: node('open-file', sealed, opened),
    },
    {
      name: 'countersign, to and from a folder store',
      seal: node('upload', plain, sealed),
      open: node('download', sealed, opened),
    },
    {
      name: 'age',
      needs: 'age',
      seal: ['age', '-r', recipient, '-o', sealed, plain],
      open: ['age', '-d', '-i', at('age.key'), '-o', opened, sealed],
    },
    {
      name: 'gpg -z 0',
      needs: 'gpg',
      seal: [...gpg, '-z', '0', '--cipher-algo', 'AES256', '--s2k-count', '1024', '-o', sealed, '-c', plain],
      open: [...gpg, '-o', opened, '-d', sealed],
    },
    {
      name: 'OpenPGP.js, chunks of 1 MiB',
      seal: node('openpgpjs-seal', plain, sealed),
      open: node('openpgpjs-open', sealed, opened),
    },
    {
      name: 'rclone crypt',
      needs: 'rclone',
      env: crypt,
      seal: [...rclone, plain, 'c:sealed'],
      open: [...rclone, 'c:sealed', opened],
    },
    {
      name: 'restic',
      needs: 'restic',
      seal: ['restic', '-q', '-r', at('restic'), '-p', password, 'backup', '--force', plain],
      open: ['restic', '-q', '-r', at('restic'), '-p', password, 'restore', 'latest', '-t', opened],
    },
    {
      name: 'countersign, 10,000 files of 4 KiB',
      many: true,
      seal: node('upload', many, sealed),
      open: node('download', sealed, opened),
    },
  ];
  if (addon === undefined) return list;
  return [
    ...list,
    {
      name: 'sp-files-addon',
      env: { ADDON: addon },
      seal: node('addon-seal', plain, sealed),
      open: node('addon-open', sealed, opened),
    },
    {
      name: 'sp-files-addon, 10,000 files of 4 KiB',
      many: true,
      env: { ADDON: addon },
      seal: node('addon-seal', many, sealed),
      open: node('addon-open', sealed, opened),
    },
  ];
}

function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

function textOf(program: string, words: string[], pattern: RegExp): string {
  const { stdout, stderr } = spawnSync(program, words);
  return pattern.exec(`${stdout.toString()}${stderr.toString()}`)?.[0] ?? '';
}

interface Measured {
  readonly seconds: number;
  readonly peakMib: number;
}

const timed = has('/usr/bin/time') || existsSync('/usr/bin/time');

function measure(words: readonly string[], env: Record<string, string> = {}): Measured {
  const command = timed ? ['/usr/bin/time', '-f', '%M', '-o', at('peak'), ...words] : [...words];
  const [program = '', ...rest] = command;
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, rest, { env: { ...process.env, ...env } });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr.toString().slice(0, 300)}`);
  return { seconds, peakMib: timed ? Number(readFileSync(at('peak'), 'utf8')) / 1024 : Number.NaN };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function clean(...paths: string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

interface Row {
  readonly tool: Tool;
  readonly seals: Measured[];
  readonly opens: Measured[];
}

function round(rows: readonly Row[]): void {
  for (const { tool, seals, opens } of rows) {
    clean(sealed, `${sealed}.resource`, `${sealed}.key`, opened);
    seals.push(measure(tool.seal, tool.env));
    if (tool.open !== undefined) opens.push(measure(tool.open, tool.env));
    clean(sealed, at('sealed.bin'), opened);
  }
}

function print(rows: readonly Row[]): void {
  const speed = (row: Row, measured: readonly Measured[]): string => {
    if (measured.length === 0) return '–';
    const seconds = median(measured.map((one) => one.seconds));
    const mib = (row.tool.many === true ? FILES * 4096 : bytes) / MIB;
    return row.tool.many === true
      ? `${(FILES / seconds).toFixed(0)} files/s`
      : `${(mib / seconds).toFixed(0)} MiB/s (${Math.min(...measured.map((one) => mib / one.seconds)).toFixed(0)}–${Math.max(...measured.map((one) => mib / one.seconds)).toFixed(0)})`;
  };
  const peak = (measured: readonly Measured[]): string =>
    measured.length === 0 ? '–' : `${Math.max(...measured.map((one) => one.peakMib)).toFixed(0)} MiB`;
  console.log(
    `${cpus()[0]?.model ?? ''}, ${cpus().length} CPUs, Node ${process.version}, ${bytes / MIB} MiB, medians of ${runs} (slowest–fastest)\n`,
  );
  console.log('| tool | seal | open | peak memory, seal | open |\n|---|---|---|---|---|');
  for (const row of rows) {
    const { tool, seals, opens } = row;
    console.log(
      `| ${tool.name} | ${speed(row, seals)} | ${speed(row, opens)} | ${peak(seals)} | ${peak(opens)} |`,
    );
  }
}

try {
  const all = tools(prepare());
  const there = all.filter((tool) => tool.needs === undefined || has(tool.needs));
  const rows: Row[] = there.map((tool) => ({ tool, seals: [], opens: [] }));
  for (let count = 0; count < runs; count++) round(rows);
  print(rows);
  const absent = all.filter((tool) => !there.includes(tool)).map((tool) => tool.name);
  if (absent.length > 0) console.log(`\nNot installed, so not measured: ${absent.join(', ')}.`);
  console.log(`\n${statSync(plain).size} random bytes; the page cache is warm.`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
