/**
 * Storing and fetching one large file with a local S3 server, beside tools that people trust:
 * `node bench/storage.ts [MiB, 1024] [rounds, 5]`. Every run is a process of its own, timed from its start to its
 * end; the tools take turns within a round, so that a busy machine disturbs all of them alike; medians are shown.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadResource } from '../src/resource/downloadResource.ts';
import type { Resource } from '../src/resource/resource.ts';
import { handOver } from '../src/resource/seal/giveBack.ts';
import { uploadResource } from '../src/resource/uploadResource.ts';
import { openStore } from '../src/storage/openStore.ts';
import { MiB } from '../src/storage/transfer.ts';
import { writePieces } from '../src/storage/writePieces.ts';
import { debianProgram } from '../test/servers/startProcess.ts';
import { startS3Server } from '../test/servers/s3Server.ts';
import type { S3Server } from '../test/servers/s3Server.ts';

interface Tool {
  readonly name: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
}

interface Run {
  readonly seconds: number;
  /** Peak resident set, MiB; of our own runs. */
  readonly rss: number;
}

const [first = '1024', second = '5', ...rest] = process.argv.slice(2);
if (first === 'run') await runOne(second, rest);
else await compare(Number(first), Number(second));

/** One transfer of ours, in a process of its own. */
async function runOne(what: string, [url = '', path = '', target = '']: readonly string[]): Promise<void> {
  if (what === 'put') await (await openStore(url)).put('plain', undefined, piecesOf(path));
  if (what === 'get') {
    const file = await open(target, 'wx');
    await writePieces(file, (await openStore(url)).read('plain'));
    await file.close();
  }
  if (what === 'seal')
    await writeFile(
      `${path}.resource.json`,
      JSON.stringify(await uploadResource(path, await openStore(url))),
    );
  if (what === 'open') {
    const resource = JSON.parse(await readFile(`${path}.resource.json`, 'utf8')) as Resource;
    await downloadResource(resource, target, { force: true });
  }
  process.stdout.write(`rss ${process.resourceUsage().maxRSS}\n`);
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(MiB), 0, MiB);
    if (bytesRead === 0) break;
    yield handOver(buffer.subarray(0, bytesRead));
  }
  await file.close();
}

async function compare(size: number, rounds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-storage-'));
  const server = await startS3Server();
  if (server === undefined) throw new Error('there is neither versitygw nor Go to build it with');
  try {
    const path = join(folder, 'file');
    await fill(path, size);
    const tools = toolsFor(server, path, folder);
    const runs = new Map<string, Run[]>();
    for (let round = 0; round < rounds; round += 1) {
      // Each begins a round in its turn: the first meets what the last left to be written to the disk.
      for (const tool of [...tools.slice(round % tools.length), ...tools.slice(0, round % tools.length)]) {
        for (const way of ['up', 'down'] as const) {
          await rm(join(folder, 'out'), { recursive: true, force: true });
          await mkdir(join(folder, 'out'));
          const key = `${tool.name}|${way}`;
          runs.set(key, [...(runs.get(key) ?? []), await timed(tool[way], server)]);
        }
        await empty(server);
      }
    }
    print(size, rounds, tools, runs);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function toolsFor(server: S3Server, path: string, folder: string): Tool[] {
  const url = server.storeUrl('bench').href;
  const out = join(folder, 'out');
  const ours = (what: string): string[] => [
    process.execPath,
    import.meta.filename,
    'run',
    what,
    url,
    path,
    out,
  ];
  const object = `${server.bucket}/other/file`;
  const tools: Tool[] = [
    { name: 'countersign, plain', up: ours('put'), down: [...ours('get').slice(0, -1), join(out, 'file')] },
    { name: 'countersign, sealed and hashed', up: ours('seal'), down: ours('open') },
  ];
  const rclone = debianProgram('rclone');
  if (rclone !== undefined) {
    // The server does not answer `Expect`, for which rclone would wait a second with every part.
    const copy = [rclone, 'copyto', '--config', '/dev/null', '--expect-continue-timeout', '0'];
    tools.push({
      name: 'rclone copyto',
      up: [...copy, path, `bench:${object}`],
      down: [...copy, `bench:${object}`, join(out, 'file')],
    });
  }
  const aws = debianProgram('aws', 'awscli');
  if (aws !== undefined) {
    const copy = [aws, 's3', 'cp', '--quiet', '--endpoint-url', server.endpoint];
    tools.push({
      name: 'aws s3 cp',
      up: [...copy, path, `s3://${object}`],
      down: [...copy, `s3://${object}`, join(out, 'file')],
    });
  }
  return tools;
}

async function timed([program = '', ...args]: readonly string[], server: S3Server): Promise<Run> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...server.env,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    RCLONE_CONFIG_BENCH_TYPE: 's3',
    RCLONE_CONFIG_BENCH_PROVIDER: 'Other',
    RCLONE_CONFIG_BENCH_ENV_AUTH: 'true',
    RCLONE_CONFIG_BENCH_ENDPOINT: server.endpoint,
    RCLONE_CONFIG_BENCH_REGION: 'us-east-1',
  };
  // rclone 1.60 cannot use it.
  delete env['AWS_CA_BUNDLE'];
  const start = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code ?? 'a signal'}`);
  const rss = Number(/rss (\d+)/.exec(output)?.[1] ?? 0) / 1024;
  return { seconds: (performance.now() - start) / 1000, rss };
}

async function fill(path: string, size: number): Promise<void> {
  const { randomFillSync } = await import('node:crypto');
  const file = await open(path, 'wx');
  const bytes = Buffer.alloc(MiB);
  for (let index = 0; index < size; index += 1) await file.write(randomFillSync(bytes));
  await file.sync();
  await file.close();
}

async function empty(server: S3Server): Promise<void> {
  for (const prefix of ['bench', 'other']) {
    const store = await openStore(server.storeUrl(prefix).href, server.env);
    for await (const { name } of store.list()) await store.remove(name);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function print(
  size: number,
  rounds: number,
  tools: readonly Tool[],
  runs: ReadonlyMap<string, readonly Run[]>,
): void {
  const rate = (key: string): number => size / median((runs.get(key) ?? []).map(({ seconds }) => seconds));
  const others = (way: string): number =>
    Math.max(...tools.slice(2).map((tool) => rate(`${tool.name}|${way}`)), 0);
  const lines = tools.map(({ name }) => {
    const cells = ['up', 'down'].flatMap((way) => {
      const key = `${name}|${way}`;
      return [rate(key).toFixed(0), others(way) === 0 ? '–' : (rate(key) / others(way)).toFixed(2)];
    });
    const rss = Math.max(
      ...['up', 'down'].flatMap((way) => (runs.get(`${name}|${way}`) ?? []).map((run) => run.rss)),
    );
    return `| ${name} | ${cells.join(' | ')} | ${rss === 0 ? '–' : rss.toFixed(0)} |`;
  });
  process.stdout.write(
    `| ${size} MiB, local S3 server, median of ${rounds} | upload MiB/s | × best other | download MiB/s | × best other | peak RSS MiB |\n` +
      `| --- | ---: | ---: | ---: | ---: | ---: |\n${lines.join('\n')}\n`,
  );
}
