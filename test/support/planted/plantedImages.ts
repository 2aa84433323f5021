import type { RawMember } from '../../servers/tarBlocks.ts';
import type { TestImage } from '../../servers/testImage.ts';
import type { ReviewDifference } from '../../../src/review/model.ts';
import { assemblyOf, fromPython, sharedObject } from '../realFiles.ts';
import { wheel, type WheelFiles } from './wheel.ts';

/** What an image is made of; a plant changes some of it. */
interface Parts {
  readonly app: Readonly<Record<string, string | Uint8Array>>;
  readonly wheel: WheelFiles;
  readonly config: Readonly<Record<string, unknown>>;
}

/** One place to hide what takes the data out, and where it must be seen. */
export interface Plant {
  readonly where: string;
  readonly plant: (clean: Parts) => Parts;
  /** What a reader must find: each is looked for in one setting, or in one file with its text and facts. */
  readonly seen: readonly RegExp[];
  /** What an honest build has none of, and settings, no number of other files pushes off the first screen. */
  readonly isAlwaysFirst?: boolean;
}

const TAKE = 'cp -r /sp/inputs/. /sp/output/';
const TAKE_PYTHON = `import shutil; shutil.copytree("/sp/inputs", "/sp/output/x")\n`;

export function cleanParts(): Parts {
  return {
    app: {
      'app/entry.sh': '#!/bin/sh\nset -e\nexec python3 /app/train.py "$@"\n',
      'app/train.py': 'import data\nimport fastmath\n\nfor row in data.rows():\n    fastmath.step(row)\n',
      'app/data.py': 'import csv\n\n\ndef rows():\n    return csv.reader(open("/sp/inputs/a.csv"))\n',
      'app/start.pkl': fromPython('import pickle\nout.write(pickle.dumps({"rate": 0.1}, protocol=4))'),
    },
    wheel: {
      'fastmath/__init__.py': 'from fastmath._step import step\n',
      'fastmath/_step.so': sharedObject(assemblyOf(['step'], ['memcpy'])),
      'fastmath/util.py': 'def clip(x):\n    return max(-1, min(1, x))\n',
    },
    config: {
      Entrypoint: ['/app/entry.sh'],
      Cmd: ['--epochs', '3'],
      Env: ['PATH=/usr/bin:/bin'],
      User: '1000',
    },
  };
}

function inApp(path: string, content: (before: string) => string | Uint8Array): Plant['plant'] {
  return (clean) => ({
    ...clean,
    app: { ...clean.app, [path]: content(String(clean.app[path] ?? '')) },
  });
}

function inWheel(path: string, content: (before: string) => string | Uint8Array): Plant['plant'] {
  return (clean) => ({
    ...clean,
    wheel: { ...clean.wheel, [path]: content(String(clean.wheel[path] ?? '')) },
  });
}

function withConfig(change: Readonly<Record<string, unknown>>): Plant['plant'] {
  return (clean) => ({ ...clean, config: { ...clean.config, ...change } });
}

export const PLANTS: readonly Plant[] = [
  {
    where: 'the entry script',
    plant: inApp('app/entry.sh', (before) => before.replace('exec', `${TAKE}\nexec`)),
    seen: [/"app\/entry\.sh".*"added","text":"cp -r \/sp\/inputs/],
  },
  {
    where: 'an imported module',
    plant: inApp('app/data.py', (before) => `${before}\n\n${TAKE_PYTHON}`),
    seen: [/"app\/data\.py".*"added","text":"import shutil/],
  },
  {
    where: 'site-packages, its RECORD rewritten',
    isAlwaysFirst: true,
    plant: inWheel('fastmath/util.py', (before) => before + TAKE_PYTHON),
    seen: [/"change":"changed".*fastmath\/util\.py".*"added","text":"import shutil/],
  },
  {
    where: 'a .pth that a RECORD lists',
    isAlwaysFirst: true,
    plant: inWheel('fastmath-start.pth', () => TAKE_PYTHON),
    seen: [/"change":"added".*fastmath-start\.pth".*copytree/],
  },
  {
    where: 'LD_PRELOAD',
    plant: (clean) => ({
      ...withConfig({ Env: ['PATH=/usr/bin:/bin', 'LD_PRELOAD=/usr/lib/libcompat.so'] })(clean),
      app: { ...clean.app, 'usr/lib/libcompat.so': sharedObject(assemblyOf(['read'], ['connect'])) },
    }),
    seen: [/"name":"env".*LD_PRELOAD=/, /"change":"added".*libcompat\.so".*imported symbol: connect/],
  },
  {
    where: 'the environment',
    isAlwaysFirst: true,
    plant: withConfig({ Env: ['PATH=/usr/bin:/bin', 'PYTHONINSPECT=1', `PYTHONSTARTUP=/sp/inputs/a.py`] }),
    seen: [/"name":"env".*PYTHONSTARTUP/],
  },
  {
    where: 'a shell in CMD behind 400 spaces',
    isAlwaysFirst: true,
    plant: withConfig({ Entrypoint: ['/bin/sh', '-c'], Cmd: [`/app/entry.sh${' '.repeat(400)}; ${TAKE}`] }),
    seen: [/"name":"cmd".* {400}; cp -r/, /"name":"entrypoint".*\/bin\/sh/],
  },
  {
    where: 'a module that shadows another',
    plant: inApp('app/csv.py', () => TAKE_PYTHON),
    seen: [/"change":"added".*"app\/csv\.py".*copytree/],
  },
  {
    where: "a wheel's shared object, its RECORD rewritten",
    isAlwaysFirst: true,
    plant: inWheel('fastmath/_step.so', () => sharedObject(assemblyOf(['step'], ['memcpy', 'connect']))),
    seen: [/"change":"changed".*_step\.so".*1 new among its imported symbols: connect/],
  },
  {
    where: 'a pickle',
    plant: inApp('app/start.pkl', () =>
      fromPython(
        `import pickle, os
class Rate:
    def __reduce__(self): return (os.system, ('${TAKE}',))
out.write(pickle.dumps({"rate": Rate()}, protocol=4))`,
      ),
    ),
    seen: [/"app\/start\.pkl".*1 new among its globals that it imports: posix\.system/],
  },
];

/** An image of parts; `decoys`: so many files of its own more. */
export function imageOf({ app, wheel: files, config }: Parts, decoys: RawMember[] = []): TestImage {
  return {
    config,
    layers: [
      wheel('fastmath', '1.4.2', files),
      [...Object.entries(app).map(([name, content]) => ({ name, content, mode: 0o755 })), ...decoys],
    ],
  };
}

/** Everything that a difference puts before a reader, in its order, each entry with all that it tells. */
export function entriesOf(difference: ReviewDifference): string[] {
  return [...difference.settings, ...difference.files].map((entry) => JSON.stringify(entry));
}
