import { describe, expect, test } from '@jest/globals';
import { pointsOf } from '../../../src/review/points/pointsOf.ts';
import { HARMLESS, VARIABLES } from '../../../src/review/points/rules/variables.ts';
import { MODULES, TABLES } from '../../../src/review/points/rules/loader.ts';
import { OF_DIRECTORY, OF_HOME, OF_SYSTEM } from '../../../src/review/points/rules/startUpFiles.ts';
import { inputOf } from './sketch.ts';

function firstOf(name: string): number {
  return VARIABLES.findIndex(({ names }) => names.test(name));
}

const NAMES = [
  ...['LD_PRELOAD', 'LD_AUDIT', 'LD_LIBRARY_PATH', 'LD_BIND_NOW', 'GLIBC_TUNABLES', 'GCONV_PATH', 'LOCPATH'],
  ...['PYTHONPATH', 'PYTHONHOME', 'PYTHONUSERBASE', 'PYTHONPYCACHEPREFIX', 'PYTHONSTARTUP', 'PYTHONINSPECT'],
  ...[
    'PYTHONBREAKPOINT',
    'PYTHONWARNINGS',
    'PYTHONOPTIMIZE',
    'PYTHONPLATLIBDIR',
    'BASH_ENV',
    'ENV',
    'ZDOTDIR',
  ],
  ...[
    'PROMPT_COMMAND',
    'PS4',
    'SHELLOPTS',
    'IFS',
    'BASH_FUNC_ls%%',
    'NODE_OPTIONS',
    'NODE_PATH',
    'BUN_OPTIONS',
  ],
  ...[
    'PERL5OPT',
    'PERL5LIB',
    'RUBYOPT',
    'RUBYLIB',
    'GEM_PATH',
    '_JAVA_OPTIONS',
    'JAVA_TOOL_OPTIONS',
    'CLASSPATH',
  ],
  ...[
    'R_PROFILE',
    'R_PROFILE_USER',
    'R_ENVIRON',
    'R_LIBS',
    'JULIA_LOAD_PATH',
    'LUA_INIT',
    'PHPRC',
    'OPENSSL_CONF',
  ],
  ...['GIT_CONFIG_GLOBAL', 'LESSOPEN', 'BROWSER', 'GTK_MODULES', 'CUDA_INJECTION64_PATH', 'OMPI_MCA_x'],
  ...['MPLBACKEND', 'TRITON_CACHE_DIR'],
];

const HARMLESS_NAMES = [
  ...['PYTHONUNBUFFERED', 'PYTHONDONTWRITEBYTECODE', 'PYTHONHASHSEED', 'PYTHON_VERSION', 'PYTHON_SHA256'],
];
const PLAIN_NAMES = [
  'LANG',
  'LC_ALL',
  'DEBIAN_FRONTEND',
  'PATH',
  'LDFLAGS',
  'APP_ENV',
  'ENVIRONMENT',
  'CUDA_VERSION',
];

describe('variables', () => {
  test.each(NAMES)('%s is pointed at', (name) => {
    const points = pointsOf(inputOf({ env: [`${name}=/some where`] }));
    expect(points).toContainEqual({
      kind: 'environment',
      place: `ENV ${name}`,
      says: expect.stringMatching(/: \/some where$/),
    });
  });

  test('each line of the table has one that it is the first for', () => {
    const used = new Set(NAMES.map(firstOf));
    expect(VARIABLES.filter((_, i) => !used.has(i))).toEqual([]);
  });

  test('those that obey nothing are not', () => {
    for (const name of HARMLESS_NAMES) expect(HARMLESS.test(name)).toBe(true);
    const env = [...HARMLESS_NAMES, ...PLAIN_NAMES].map((name) => `${name}=/usr/bin`);
    expect(pointsOf(inputOf({ env })).filter(({ kind }) => kind === 'environment')).toEqual([]);
  });
});

const SYSTEM_PATHS = [
  ...[
    'etc/profile',
    'etc/bash.bashrc',
    'etc/zsh/zshenv',
    'etc/fish/config.fish',
    'usr/lib/R/etc/Rprofile.site',
  ],
  ...[
    'usr/local/lib/perl5/site_perl/sitecustomize.pl',
    'etc/perl/strict.pm',
    'usr/local/etc/julia/startup.jl',
  ],
  ...[
    'usr/lib/ruby/vendor_ruby/rubygems/defaults/operating_system.rb',
    'usr/local/etc/php/php.ini',
    'etc/gitconfig',
  ],
  ...['etc/java-17-openjdk/net.properties.conf', 'etc/matplotlibrc'],
];
const DIRECTORY_NAMES = [
  ...[
    '.profile',
    '.bashrc',
    '.zshenv',
    '.Rprofile',
    'conftest.py',
    '.pdbrc',
    'matplotlibrc',
    '.numba_config.yaml',
  ],
  ...[
    'bunfig.toml',
    '.node_modules',
    '.irbrc',
    '.hotspotrc',
    '.gdbinit',
    '.gitconfig',
    '.env',
    '.perltidyrc',
  ],
];
const MODULE_PATHS = [
  ...['usr/lib/x86_64-linux-gnu/gconv/gconv-modules.d/evil.conf', 'etc/ssl/openssl.cnf'],
  ...['usr/lib/x86_64-linux-gnu/ossl-modules/evil.so', 'lib/x86_64-linux-gnu/libnss_evil.so.2'],
  ...['etc/OpenCL/vendors/evil.icd'],
];
const TABLE_PATHS = ['etc/ld.so.cache', 'usr/lib/x86_64-linux-gnu/gconv/gconv-modules.cache'];

describe('files that are read or loaded by themselves', () => {
  test.each([...SYSTEM_PATHS, ...MODULE_PATHS, ...TABLE_PATHS])('%s is pointed at', (path) => {
    const places = pointsOf(inputOf({ files: { [`/${path}`]: 'x' } })).map(({ place }) => place);
    expect(places).toContain(`/${path}`);
  });

  test.each(DIRECTORY_NAMES)('%s is pointed at where a run starts, and not elsewhere', (name) => {
    const at = (workingDir: string): string[] =>
      pointsOf(inputOf({ workingDir, files: { [`/app/${name}`]: 'x', '/b': { type: 'directory' } } }))
        .filter(({ kind }) => kind === 'start-up-file')
        .map(({ place }) => place);
    expect(at('/app')).toEqual([`/app/${name}`]);
    expect(at('/b')).toEqual([]);
  });

  test.each(OF_HOME.map(([path]) => path))(
    '%s of a home is pointed at where the image sets the home',
    (path) => {
      const at = (env: string[]): string[] =>
        pointsOf(inputOf({ env, files: { [`/root/${path}`]: 'x' } })).map(({ place }) => place);
      expect(at(['HOME=/root'])).toContain(`/root/${path}`);
      expect(at([])).not.toContain(`/root/${path}`);
    },
  );

  test('each line of the tables has one', () => {
    const untested = (patterns: readonly RegExp[], paths: readonly string[]): readonly RegExp[] =>
      patterns.filter((pattern) => !paths.some((path) => pattern.test(path)));
    expect(
      untested(
        OF_SYSTEM.map(({ path }) => path),
        SYSTEM_PATHS,
      ),
    ).toEqual([]);
    expect(
      untested(
        OF_DIRECTORY.map(([name]) => name),
        DIRECTORY_NAMES,
      ),
    ).toEqual([]);
    expect(
      untested(
        MODULES.map(([path]) => path),
        MODULE_PATHS,
      ),
    ).toEqual([]);
    expect(
      untested(
        TABLES.map(([path]) => path),
        TABLE_PATHS,
      ),
    ).toEqual([]);
  });
});
