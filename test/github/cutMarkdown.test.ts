import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutMarkdown } from '../../src/github/page/cutMarkdown.ts';

const pointer = '_Cut: see the run._';

describe('Markdown that is cut', () => {
  test('stays as it is within the limit', () => {
    expect(cutMarkdown('short', 5, pointer)).toBe('short');
  });

  test('never exceeds its limit, never splits a character, and keeps whole lines of the beginning', () => {
    const line = fc.constantFrom(
      'a',
      'é',
      '文字',
      '🦀🦀',
      '```',
      '````',
      '<details><summary>x</summary>',
      '</details>',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 80, max: 400 }), (lines, limit) => {
        const text = lines.join('\n');
        const cut = cutMarkdown(text, limit, pointer);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
        expect(cut).not.toContain('\ufffd');
        if (cut === text) return;
        expect(cut.endsWith(`${pointer}\n`)).toBe(true);
        const kept = cut.split('\n');
        const common = kept.findIndex((each, index) => each !== lines[index]);
        expect(
          common === -1 || kept.slice(common).every((each) => /^(|`{3,}|<\/details>|_Cut.*)$/.test(each)),
        ).toBe(true);
      }),
    );
  });

  test('closes the fence and the details that stand open', () => {
    const text = `<details><summary>log</summary>\n\n\`\`\`\`text\n${'line\n'.repeat(100)}\`\`\`\`\n\n</details>`;
    const cut = cutMarkdown(text, 300, pointer);
    expect(cut).toMatch(/line\n````\n\n<\/details>\n\n_Cut: see the run\._\n$/);
  });

  test('of no room but for the pointer is the pointer', () => {
    expect(cutMarkdown('x'.repeat(100), 25, pointer)).toContain(pointer);
    expect(cutMarkdown('x'.repeat(100), 4, pointer)).toBe('_Cut');
  });
});
