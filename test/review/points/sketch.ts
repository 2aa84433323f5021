import { ImageLook } from '../../../src/review/points/look/imageLook.ts';
import type { LayerPath, PointsInput } from '../../../src/review/points/look/imageLook.ts';
import type { Origin, WalkedFile } from '../../../src/review/model.ts';
import type { ImageConfig } from '../../../src/solution/image/imageConfig.ts';
import { BARE_CONFIG } from '../models.ts';

/** Text of a file, or what it is: `{ to: '/x' }` is a symbolic link, `{ type: 'directory' }` an empty directory. */
export type Sketched =
  | string
  | (Partial<Omit<WalkedFile, 'path'>> & {
      readonly to?: string;
      readonly text?: string;
      readonly origin?: Origin;
    });

export interface Sketch extends Partial<Omit<ImageConfig, 'labels' | 'history' | 'diffIds'>> {
  /** By path, with a leading slash; nobody vouches for one that does not say its origin. */
  readonly files?: Readonly<Record<string, Sketched>>;
  readonly layers?: readonly (readonly LayerPath[])[];
}

const NUMPY = { ecosystem: 'pypi', name: 'numpy', version: '2.1' } as const;

export const CLAIMED: Origin = { class: 'claimed', package: NUMPY };
export const CHANGED: Origin = { class: 'changed', package: NUMPY };
export const KNOWN: Origin = { class: 'known', by: 'registry', package: NUMPY };
export const OF_BASE: Origin = { class: 'known', by: 'base', base: 'debian' };

const CONFIG: ImageConfig = { ...BARE_CONFIG, user: '1000' };

function walked(path: string, sketched: Sketched): WalkedFile {
  const base = {
    path: path.replace(/^\//, ''),
    type: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: 0,
    layer: 0,
  } as const;
  if (typeof sketched === 'string') return { ...base, linkname: '', size: sketched.length };
  const { to, text = '', ...rest } = sketched;
  const link = to === undefined ? { linkname: '' } : { linkname: to, type: 'symlink' as const, mode: 0o777 };
  return { ...base, size: text.length, ...link, ...rest };
}

/** An image that has what is written, and nothing else. */
export function inputOf({ files = {}, layers, ...config }: Sketch): PointsInput {
  const known = new Map(Object.entries(files).map(([path, file]) => [path.replace(/^\//, ''), file]));
  return {
    config: { ...CONFIG, ...config },
    files: [...known].map(([path, file]) => walked(path, file)),
    originOf: (path) => {
      const file = known.get(path);
      return typeof file === 'object' && file.origin !== undefined ? file.origin : { class: 'own' };
    },
    textOf: (path) => {
      const file = known.get(path);
      return typeof file === 'string' ? file : file?.text;
    },
    ...(layers === undefined ? {} : { layers: layers.map((paths) => ({ files: paths })) }),
  };
}

export function lookAt(sketch: Sketch): ImageLook {
  return new ImageLook(inputOf(sketch));
}

/** A program that can be executed. */
export const PROGRAM: Sketched = { mode: 0o755 };

/** A Python, and a package of it, that a list has. */
export const PYTHON: Readonly<Record<string, Sketched>> = {
  '/usr/bin/python3': PROGRAM,
  '/usr/lib/python3.13/os.py': { origin: CLAIMED },
  '/usr/lib/python3.13/random.py': { origin: CLAIMED },
  '/usr/lib/python3/dist-packages/numpy/__init__.py': { origin: CLAIMED },
};
