import type { RuleCase } from '../ruleCase.ts';
import { CHANGED, CLAIMED, KNOWN, PYTHON } from '../sketch.ts';

const SITE = '/usr/lib/python3/dist-packages';

/** What Python runs and imports by itself. */
export const PYTHON_RUNS: readonly RuleCase[] = [
  {
    rule: 'customize',
    says: /imports it at each start.*a list inside the image has it/,
    place: `${SITE}/sitecustomize.py`,
    has: { files: { [`${SITE}/sitecustomize.py`]: { origin: CLAIMED } } },
    hasNot: { files: { [`${SITE}/sitecustomizer.py`]: { origin: CLAIMED } } },
  },
  {
    rule: 'customize',
    says: /imports it at each start/,
    place: '/opt/usercustomize',
    has: { files: { '/opt/usercustomize/__init__.py': 'x' } },
    hasNot: { files: { '/opt/customize/__init__.py': 'x' } },
  },
  {
    rule: 'customize',
    says: /imports it at each start/,
    place: '/etc/__pycache__/sitecustomize.cpython-313.pyc',
    has: { files: { '/etc/__pycache__/sitecustomize.cpython-313.pyc': 'x' } },
    hasNot: { files: { '/etc/__pycache__/sitecustomizes.cpython-313.pyc': 'x' } },
  },
  {
    rule: 'pth',
    says: /^Python runs at each start \(a list inside.*\): import\tos; os\.system\("x"\)$/,
    place: `${SITE}/a.pth`,
    has: { files: { [`${SITE}/a.pth`]: { text: '# x\rimport\tos; os.system("x")\n', origin: CLAIMED } } },
    hasNot: { files: { [`${SITE}/a.pth`]: { text: '# import os\nimportant\n', origin: KNOWN } } },
  },
  ...['\f', '\v', '\x1c', '\x1d', '\x1e', '\x85', '\u2028', '\u2029'].map((end) => ({
    rule: 'pth',
    says: /^Python runs at each start \(a list inside.*\): import os; os\.system\("x"\)$/,
    place: `${SITE}/end.pth`,
    has: {
      files: { [`${SITE}/end.pth`]: { text: `# x${end}import os; os.system("x")\n`, origin: CLAIMED } },
    },
    hasNot: { files: { [`${SITE}/end.pth`]: { text: `# x${end}# import os\n`, origin: CLAIMED } } },
  })),
  {
    rule: 'pth',
    says: /^Python runs at each start \(it is of numpy.*\): import os; a\fimport b$/,
    place: `${SITE}/mark.pth`,
    has: { files: { [`${SITE}/mark.pth`]: { text: '\ufeffimport os; a\fimport b', origin: KNOWN } } },
    hasNot: { files: { [`${SITE}/mark.pth`]: { text: ' import os', origin: KNOWN } } },
  },
  {
    rule: 'pth',
    says: /^Python runs at each start \(no list has it\): \[the first 4,096 of 28,006 characters; the file has all of them\] import a\nimport b{4080}$/,
    place: `${SITE}/long.pth`,
    has: { files: { [`${SITE}/long.pth`]: `import a\nimport ${'b'.repeat(27_990)}` } },
    hasNot: { files: { [`${SITE}/long.pth`]: `import ${'b'.repeat(4089)}` } },
  },
  {
    rule: 'pth',
    says: /^Python imports from there, too \(no list has it\): \/opt\/x, \.\.\/y$/,
    place: `${SITE}/b.pth`,
    has: { files: { [`${SITE}/b.pth`]: '/opt/x\n\n../y' } },
    hasNot: { files: { [`${SITE}/sub/b.pth`]: '/opt/x' } },
  },
  {
    rule: 'pth',
    says: /here it was not read/,
    place: `${SITE}/c.pth`,
    has: { files: { [`${SITE}/c.pth`]: { to: 'nowhere' } } },
    hasNot: { files: { [`${SITE}/c.pth`]: { to: 'empty' }, [`${SITE}/empty`]: '' } },
  },
  {
    rule: 'virtual-environment',
    says: /takes its packages from here; the library itself from \/opt\/py\/bin\./,
    place: '/opt/venv/pyvenv.cfg',
    has: { files: { '/opt/venv/pyvenv.cfg': 'home = /opt/py/bin\n' } },
    hasNot: { files: { '/opt/venv/pyvenv.cfg': { text: 'home = /opt/py/bin\n', origin: KNOWN } } },
  },
  {
    rule: 'library-archive',
    says: /before its own library/,
    place: '/usr/lib/python313.zip',
    has: { files: { ...PYTHON, '/usr/lib/python313.zip': 'PK' } },
    hasNot: { files: { ...PYTHON, '/opt/python313.zip': 'PK' } },
  },
  {
    rule: 'paths-beside-program',
    says: /takes its library and packages from where this says.*a list inside the image/,
    place: '/usr/bin/python3.13._pth',
    has: { files: { ...PYTHON, '/usr/bin/python3.13._pth': { origin: CLAIMED } } },
    hasNot: { files: { ...PYTHON, '/usr/bin/python3.13.pth': { origin: CLAIMED } } },
  },
  {
    rule: 'paths-beside-program',
    says: /takes itself for one that is being built; no list has it/,
    place: '/usr/bin/pybuilddir.txt',
    has: { files: { ...PYTHON, '/usr/bin/pybuilddir.txt': '../../opt' } },
    hasNot: { files: { ...PYTHON, '/usr/bin/builddir.txt': '../../opt' } },
  },
  {
    rule: 'library-beside-program',
    says: /^\/usr\/bin\/python3 takes its own library from here/,
    place: '/usr/bin/lib/python3.13',
    has: { files: { ...PYTHON, '/usr/bin/lib/python3.13/os.py': { origin: CLAIMED } } },
    hasNot: { files: { ...PYTHON, '/usr/share/lib/python3.13/os.py': { origin: CLAIMED } } },
  },
  {
    rule: 'plugin',
    says: /^torch runs it whenever it is imported \(a list inside.*\): quiet = quiet:load$/,
    place: `${SITE}/q-1.dist-info/entry_points.txt`,
    has: {
      files: {
        [`${SITE}/q-1.dist-info/entry_points.txt`]: {
          text: '[console_scripts]\na=b\n [ torch.backends ]\n# x = y\nquiet = quiet:load\n[other]\nc=d',
          origin: CLAIMED,
        },
      },
    },
    hasNot: {
      files: {
        [`${SITE}/q-1.dist-info/entry_points.txt`]: { text: '[torch]\nq = quiet:load\n', origin: CLAIMED },
      },
    },
  },
  {
    rule: 'compiled-without-source',
    says: /without its source: Python imports it as it is/,
    place: '/app/hid.pyc',
    has: { files: { '/app/hid.pyc': 'x' } },
    hasNot: { files: { '/app/hid.pyc': 'x', '/app/hid.py': 'x' } },
  },
  {
    rule: 'compiled-without-source',
    says: /source is not there/,
    place: '/app/__pycache__/a.cpython-313.pyc',
    has: { files: { '/app/__pycache__/a.cpython-313.pyc': { origin: CLAIMED } } },
    hasNot: { files: { '/app/__pycache__/a.cpython-313.pyc': 'x', '/app/a.py': 'x' } },
  },
  {
    rule: 'compiled-beside-source',
    says: /^Below it 2 compiled modules/,
    place: SITE,
    has: {
      files: {
        ...PYTHON,
        [`${SITE}/numpy/__pycache__/__init__.cpython-313.pyc`]: 'x',
        [`${SITE}/numpy/core/a.py`]: { origin: CLAIMED },
        [`${SITE}/numpy/core/__pycache__/a.cpython-313.opt-1.pyc`]: 'x',
      },
    },
    hasNot: {
      files: { ...PYTHON, [`${SITE}/numpy/__pycache__/__init__.cpython-313.pyc`]: { origin: CLAIMED } },
    },
  },
  {
    rule: 'compiled-extension',
    says: /its package, numpy 2\.1, has other bytes/,
    place: '/x/a.cpython-313-x86_64-linux-gnu.so',
    has: { files: { '/x/a.cpython-313-x86_64-linux-gnu.so': { origin: CHANGED } } },
    hasNot: { files: { '/x/a.cpython-313-x86_64-linux-gnu.so': { origin: CLAIMED }, '/x/liba.so': 'x' } },
  },
  {
    rule: 'module',
    says: /in place of \/usr\/lib\/python3\.13\/random\.py/,
    place: '/app/random.py',
    has: {
      cmd: ['python3', '/app/train.py'],
      files: { ...PYTHON, '/app/train.py': 'x', '/app/random.py': 'x' },
    },
    hasNot: {
      cmd: ['python3', '/opt/train.py'],
      files: { ...PYTHON, '/opt/train.py': 'x', '/app/random.py': 'x' },
    },
  },
  {
    rule: 'module',
    says: /in place of \/usr\/lib\/python3\/dist-packages\/numpy/,
    place: '/app/numpy',
    has: { workingDir: '/app', files: { ...PYTHON, '/app/numpy/__init__.py': 'x' } },
    hasNot: { workingDir: '/app', files: { ...PYTHON, '/app/numpy/data.txt': 'x' } },
  },
  {
    rule: 'module',
    says: /in place of \/usr\/lib\/python3\/dist-packages\/numpy/,
    place: '/usr/local/lib/python3.13/dist-packages/numpy.py',
    has: { files: { ...PYTHON, '/usr/local/lib/python3.13/dist-packages/numpy.py': 'x' } },
    hasNot: { files: { ...PYTHON, '/usr/local/lib/python3.13/dist-packages/numpy.py': { origin: CLAIMED } } },
  },
  {
    rule: 'module',
    says: /in place of .*numpy/,
    place: '/opt/py/numpy.so',
    has: { env: ['PYTHONPATH=/opt/py'], files: { ...PYTHON, '/opt/py/numpy.so': 'x' } },
    hasNot: { env: ['PYTHONPATH=/opt'], files: { ...PYTHON, '/opt/py/numpy.so': 'x' } },
  },
  {
    rule: 'module-beside',
    says: /in place of random\.py beside it/,
    place: '/usr/lib/python3.13/random',
    has: { files: { ...PYTHON, '/usr/lib/python3.13/random/__init__.py': 'x' } },
    hasNot: { files: { ...PYTHON, '/usr/lib/python3.13/random/__init__.py': { origin: CLAIMED } } },
  },
  {
    rule: 'module-beside',
    says: /in place of a\.py beside it/,
    place: '/app/a.cpython-313-x86_64-linux-gnu.so',
    has: { files: { '/app/a.py': 'x', '/app/a.cpython-313-x86_64-linux-gnu.so': 'x' } },
    hasNot: { files: { '/app/a.py': 'x', '/app/a.pyc': 'x' } },
  },
];
