import { describe, expect, test } from '@jest/globals';
import { fitPage, wholePage } from '../../../src/github/page/page.ts';
import { renderReview, reviewPieces } from '../../../src/review/markdown/reviewPieces.ts';
import { someApproval, someCard } from '../../support/cards.ts';
import { HASH, POINTS, someChange, someDifference, someFile, someModel, textOf } from '../models.ts';

const cards = [someCard()];
const review = someModel();

describe('a review on the page of a run', () => {
  test('shows what is asked, hash, what runs, as whom, and whose the files are', () => {
    const markdown = renderReview({ review, cards });
    for (const part of [
      HASH,
      '`/bin/sh` `-c` `cat /sp/inputs/*`',
      '`root` ⚠️&nbsp;**root**',
      'A=1\\nB=2',
      '5&#46;0 MiB',
    ])
      expect(markdown).toContain(part);
    expect(markdown).toMatch(
      /Claimed by lists inside the image&#44; which its author can rewrite&#58; 2 packages&#44; 3 files/,
    );
    expect(markdown).toContain(
      `orders complete 1402 --result ./dataset.resource.json --status done --solution-hash ${HASH} --card ${someCard().code}`,
    );
  });

  test('shows a card for each suborder, and the code of each at its end', () => {
    const second = someCard({ ...someApproval(), suborder: 1403 });
    const markdown = renderReview({ review, cards: [...cards, second] });
    for (const { suborder, code } of [...cards, second]) {
      expect(markdown).toContain(`What you sign: order 1400, suborder ${suborder}`);
      expect(markdown.lastIndexOf(code)).toBeGreaterThan(markdown.indexOf('### Layers, lowest first'));
    }
  });

  test('has own and changed files whole, and what changed in them before that', () => {
    const markdown = renderReview({ review: { ...review, difference: someDifference() } });
    expect(markdown).toContain('\nimport numpy\n\ndef train():\n    pass\n');
    expect(markdown).toContain('ELF 64&#45;bit shared object');
    expect(markdown.indexOf('\n-old\n+new\n')).toBeGreaterThan(0);
    expect(markdown.indexOf('\n-old\n+new\n')).toBeLessThan(markdown.indexOf('### Own and changed files'));
    expect(markdown).toContain('`["b\\|c"]`');
    expect(markdown).toMatch(/Loader[^]*\*\*new\*\* `ENV LD_PRELOAD`/);
    const none = { ...someDifference(), settings: [], files: [], packages: [], newPoints: [] };
    expect(renderReview({ review: { ...review, difference: none } })).toContain(
      'Neither a file nor a setting changed',
    );
    expect(renderReview({ review })).toContain('⚠️ Not compared');
  });

  test('shows names and settings alone where content is withheld, and why', () => {
    const markdown = renderReview({
      review: { ...review, difference: someDifference() },
      withheld: 'It is public.',
    });
    for (const secret of ['import numpy', 'old', 'imports socket', 'mode 0644', '/app/evil.so', 'import os'])
      expect(markdown).not.toContain(secret);
    expect(markdown).toContain('It is public&#46;');
    for (const name of ['app/train.py', 'ENV LD_PRELOAD', 'changed: app/train.py'])
      expect(markdown).toContain(name);
  });

  test('writes out what cannot be seen, of all of a text, and goes on where a line is longer than the page', () => {
    const of = (text: string): string =>
      renderReview({ review: someModel({ files: [someFile('a', { content: textOf(text) })] }) });
    expect(of('a = "\\n"\n\tb\n')).toContain('\na = "\\n"\n\tb\n');
    expect(of('a = "\\n"\n\u202eb\n')).toContain('\na = "\\\\n"\n\\u202eb\n');
    expect(of(`${'x'.repeat(500)}; evil()\n`)).toMatch(/\n⤷ x+; evil\(\)\n/);
    expect(of(`${'x'.repeat(159)}😀 evil()\n`)).toContain('x😀\n⤷  evil()\n');
    expect(of('\u0430dmin\n')).toContain('Holds characters that may look like others');
    expect(of('admin\n')).not.toContain('may look like others');
    expect(of('```\n</details>\n')).toContain('\n````\n```\n</details>\n````');
  });

  test('of a huge image cuts nothing, and moves whole parts where there is no room', () => {
    const labels = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`V${index}`, '1'.repeat(40)]),
    );
    const pieces = reviewPieces({ review: { ...review, config: { ...review.config, labels } }, cards });
    expect(wholePage(pieces)).toContain('V49999=');
    const fitted = fitPage(pieces, 100_000, 'the file review.md') ?? '';
    expect(Buffer.byteLength(fitted)).toBeLessThan(100_000);
    expect(fitted).toContain('50&#44;000 labels');
    expect(fitted).toContain('whole in the file review&#46;md');
    for (const { lines } of cards[0]?.rows ?? [])
      for (const part of lines.flat())
        if (typeof part === 'object' && 'value' in part) expect(fitted).toContain(part.value);
    expect(fitted).not.toContain('V0=');
    expect(fitPage(pieces, 100, 'x')).toBeUndefined();
  });

  test('of very many files still fits, what is asked and pointed out in it, and says how many parts are elsewhere', () => {
    const files = Array.from({ length: 20_000 }, (_, at) => someFile(`app/${at}.py`));
    const pieces = reviewPieces({
      review: someModel({ files, difference: someDifference({ files: [someChange('app/1.py')] }) }),
      cards,
    });
    const fitted = fitPage(pieces, 64 * 1024, 'the file review.md') ?? '';
    expect(fitted).toContain('What you sign: order 1400');
    expect(fitted).toMatch(/\*\*\d+ parts\*\* from .* to .* \*\*moved for GitHub's limit\*\*/);
    expect(fitted).toContain(someCard().code);
  });

  test('lets who floods one kind of point push no other out of sight', () => {
    const flood = Array.from(
      { length: 5000 },
      (_, at) => ({ kind: 'compiled', place: `/x${at}`, says: 'y' }) as const,
    );
    const pieces = reviewPieces({ review: someModel({ points: [...flood, ...POINTS] }) });
    const fitted = fitPage(pieces, 50_000, 'x') ?? '';
    expect(fitted).toContain('`ENV LD_PRELOAD`');
    expect(fitted.indexOf('Compiled&#58; 5&#44;000 places')).toBeGreaterThan(
      fitted.indexOf('`ENV LD_PRELOAD`'),
    );
  });
});
