import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_BYTES = 64 * 1024 * 1024;

/** As the kernel names modules: `sev-guest` and `sev_guest` are one. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/\.ko\.xz$/, '')
    .replaceAll('-', '_');

/** The modules that this one needs, from its own .modinfo. */
function dependenciesOf(module: Buffer): string[] {
  const at = module.indexOf('\0depends=');
  if (at < 0) return [];
  const start = at + '\0depends='.length;
  const text = module.subarray(start, module.indexOf(0, start)).toString('latin1');
  return text === '' ? [] : text.split(',').map(nameOf);
}

/**
 * Takes modules and all that they need out of a kernel package, uncompressed and numbered in the order in which
 * they can be loaded.
 * @throws Error when one is not among the kernel's modules.
 */
export async function takeModules(
  kernel: string,
  wanted: readonly string[],
  target: string,
): Promise<string[]> {
  const all = await readdir(kernel, { recursive: true });
  const paths = new Map(all.filter((path) => path.endsWith('.ko.xz')).map((path) => [nameOf(path), path]));
  const order: string[] = [];
  await mkdir(target, { recursive: true });
  async function take(name: string): Promise<void> {
    if (order.includes(name)) return;
    const path = paths.get(name);
    if (path === undefined) throw new Error(`the kernel has no module ${name}`);
    const options = { encoding: 'buffer', maxBuffer: MAX_BYTES } as const;
    const { stdout } = await run('xz', ['-dc', join(kernel, path)], options);
    for (const needed of dependenciesOf(stdout)) await take(needed);
    order.push(name);
    await writeFile(join(target, `${String(order.length).padStart(2, '0')}-${name}.ko`), stdout);
  }
  for (const name of wanted) await take(nameOf(name));
  return order;
}
