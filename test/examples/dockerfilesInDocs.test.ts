import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'solutions.md'), 'utf8');

const SHOWN = [...PAGE.matchAll(/<!-- file: (\S+) -->\n```dockerfile\n([\s\S]*?)```/g)].map(
  ([, file = '', text = '']) => ({ file, text }),
);

test('there are three', () => {
  expect(SHOWN.map(({ file }) => file)).toEqual([
    'examples/digits/solution/Dockerfile',
    'examples/lora/solution/Dockerfile',
    'examples/r/solution/Dockerfile',
  ]);
});

test.each(SHOWN)('docs/solutions.md shows $file as it is', ({ file, text }) => {
  expect(text).toBe(readFileSync(join(ROOT, file), 'utf8'));
});
