import { describe, expect, test } from '@jest/globals';
import { reviewPage } from '../../../src/review/html/reviewPage.ts';
import { someFile, someModel } from '../models.ts';

function glanceOf(entrypoint: readonly string[], workingDir: string): string {
  const model = someModel({ files: [someFile('app/train.py'), someFile('etc/own')] });
  const review = { ...model, config: { ...model.config, entrypoint, workingDir } };
  const page = [...reviewPage({ review })].join('');
  return page.slice(page.indexOf('id="glance"'), page.indexOf('id="points"'));
}

describe('what it runs leads to the file that it names', () => {
  test.each([
    ['by its whole path', '/app/train.py', ''],
    ['by its place in the working directory', 'train.py', '/app'],
    ['by a way round', '../app/./train.py', '/etc'],
  ])('%s', (_how, word, workingDir) => {
    expect(glanceOf(['python3', word], workingDir)).toMatch(
      new RegExp(`<code class="v">python3</code>.*<a href="#[a-z0-9]+"><code class="v">${word}</code></a>`),
    );
  });

  test('and nowhere, where no file of its own is named', () => {
    const glance = glanceOf(['train.py', '/app/other.py', '\0', ''], `/${'x/'.repeat(1e6)}`);
    expect(glance).not.toMatch(/<a href="#[a-z0-9]+"><code/);
  });
});
