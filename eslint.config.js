import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Folders of src, from the ground up: none imports from a floor above its own. */
const FLOORS = [
  ['bytes', 'text'],
  ['pgp'],
  ['marketplace', 'attestation'],
  ['storage'],
  ['resource', 'solution', 'ledger', 'github'],
  ['review'],
  ['report'],
  ['tee'],
  ['flow'],
  ['job'],
  ['cli', 'actions'],
];

/** No import of these folders of src from another. */
function closedTo(folders, message) {
  return { regex: `^(\\.\\./)+(${folders.join('|')})/`, message };
}

/** What a page in a browser can run, and what that stands on: nothing of Node is in it. */
const PURE = [
  'src/bytes/byteForms.ts',
  'src/canonicalForm.ts',
  'src/canonicalScan.ts',
  'src/checks.ts',
  'src/errors.ts',
  'src/pureDigest.ts',
  'src/attestation/**/*.ts',
  'src/ledger/log/**/*.ts',
  'src/marketplace/**/*.ts',
  'src/report/**/*.ts',
];

/** What verifies plain signatures: through `platformKeys`, the one file that a page replaces by its own. */
const WITH_KEYS = ['src/attestation/**/*.ts', 'src/report/**/*.ts'];

/** No import from a floor above this. */
function upwards(index) {
  return index + 1 < FLOORS.length
    ? [closedTo(FLOORS.slice(index + 1).flat(), 'That stands above: arrows point down.')]
    : [];
}

const arrows = FLOORS.map((floor, index) => ({
  files: floor.map((folder) => `src/${folder}/**/*.ts`),
  rules: { 'no-restricted-imports': ['error', { patterns: upwards(index) }] },
}));

/** The arrows again, since a later setting takes the place of an earlier one, and purity with them. */
const purity = PURE.map((files) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...upwards(FLOORS.findIndex((floor) => floor.includes(files.split('/')[1]))),
          {
            regex: '^node:|/(canonicalJson|nodeCrypto)\\.ts$',
            message:
              'Here nothing is of Node: hashes come from pureDigest, signatures through platformKeys or LogCrypto.',
          },
          ...(WITH_KEYS.includes(files)
            ? []
            : [{ regex: '/platformKeys\\.ts$', message: 'That is of a platform, and here nothing is.' }]),
        ],
      },
    ],
    'no-restricted-globals': ['error', 'Buffer', 'process'],
  },
}));

/** The words of the command line: `--help` and completion load all of them, and nothing of what they do. */
const words = {
  files: ['src/cli/commands/**/*.ts', 'src/cli/program.ts', 'src/cli/command.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex:
              '^(?!commander$|\\./(?!context)|(\\.\\./)+command\\.ts$|\\.\\./configurationOptions\\.ts$|(\\.\\./)+marketplace/enumerations\\.ts$)',
            allowTypeImports: true,
            message: 'What a command does is in src/cli/run, and loaded when it runs.',
          },
        ],
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'dist/', '.cache/', 'coverage/', 'examples/**/*.js'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  ...arrows,
  ...purity,
  words,
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
);
