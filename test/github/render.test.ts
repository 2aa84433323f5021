import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMetrics } from '../../src/github/page/renderMetrics.ts';
import {
  overallOf,
  renderCheckRun,
  renderVerdict,
  statusOf,
  type VerdictView,
} from '../../src/github/page/renderVerdict.ts';
import { anyCharacter } from '../support/anyCharacter.ts';

const good = 'a'.repeat(64);
const view: VerdictView = {
  line: 'order 17 ran what Alice approved',
  run: { status: 'succeeded', detail: 'exit status 0' },
  checks: [{ id: 'signature', title: 'The report is signed', status: 'passed', detail: 'by the order key' }],
  hashes: [{ what: 'Solution', expected: good, actual: good.toUpperCase() }],
  approvals: [
    {
      who: 'Alice',
      when: '2026-11-22 14:31 UTC',
      runUrl: 'https://github.com/alice/data/actions/runs/7',
      reviewer: 'alice',
    },
  ],
  tee: { kind: 'sev-snp', measurement: 'b'.repeat(96) },
  offline: ['countersign orders validate-report report.json'],
};

describe('a verdict', () => {
  test('says in its first line what it comes to', () => {
    const first = (change: Partial<VerdictView>) => renderVerdict({ ...view, ...change }).split('\n')[0];
    expect(first({})).toBe('## ✅ Verified: order 17 ran what Alice approved; the run: exit status 0');
    expect(first({ run: { status: 'failed', detail: 'exit status 3' } })).toBe(
      '## ❌ Run FAILED: exit status 3. Verified: order 17 ran what Alice approved',
    );
    expect(first({ checks: [{ id: 'a', title: 'x', status: 'failed', detail: '' }] })).toMatch(
      /^## ❌ NOT verified/,
    );
    expect(first({ checks: [{ id: 'a', title: 'x', status: 'not-possible', detail: '' }] })).toMatch(
      /^## ⚠️ Not verified in full/,
    );
  });

  test.each<[VerdictView['run']['status'], string, string]>([
    ['succeeded', 'yes', 'passed'],
    ['failed', 'NO', 'failed'],
    ['unknown', 'not&nbsp;known', 'passed'],
  ])(
    'has two marks, each for itself, and of a run that is %s comes to what is worse',
    (status, word, both) => {
      const told = { ...view, run: { status, detail: 'x' } };
      expect(renderVerdict(told)).toMatch(/yes \| What ran is what was approved \|/);
      expect(renderVerdict(told)).toContain(`${word} | The run succeeded | x`);
      expect([statusOf(told), overallOf(told)]).toEqual(['passed', both]);
    },
  );

  test('folds the log of a run that went well, and shows that of one that failed on top', () => {
    const log = ['### Checks', '```', '</details>'];
    expect(renderVerdict({ ...view, log })).toMatch(
      /<details><summary>The end of the log<[^]*\n````\n### Checks\n/,
    );
    const failed = { ...view, log, run: { status: 'failed', detail: 'x' } } as const;
    expect(renderVerdict(failed).indexOf('### The end of the log')).toBeLessThan(
      renderVerdict(failed).indexOf('### What ran'),
    );
    expect(renderVerdict({ ...failed, log: [] })).toContain('_The log is empty._');
    expect(renderVerdict({ ...failed, log: 'withheld' })).toContain('_Not shown: ');
    expect(renderVerdict({ ...view, log: 'withheld' })).not.toContain('The end of the log');
  });

  test('of another commit says so in its first line and its first mark, unless more speaks against it', () => {
    const checks = [{ id: 'source-commit', title: 'x', status: 'failed', detail: '' }] as const;
    const told = { ...view, checks, notBound: true };
    expect(renderVerdict(told)).toMatch(/^## ❌ NOT BOUND TO THIS COMMIT: /);
    expect(renderVerdict(told)).toContain('❌&nbsp;NOT&nbsp;BOUND | What ran is what was approved');
    expect(renderCheckRun(told).title).toMatch(/^NOT BOUND TO THIS COMMIT: /);
    const failed = { ...told, run: { status: 'failed', detail: 'exit status 3' } } as const;
    expect(renderVerdict(failed)).toMatch(/^## ❌ Run FAILED: exit status 3. NOT BOUND TO THIS COMMIT: /);
    const hashes = [{ what: 'Data', expected: good, actual: 'c'.repeat(64) }];
    expect(renderVerdict({ ...told, hashes })).toMatch(/^## ❌ NOT verified/);
  });

  test('names the source that was signed, or that there is none, and what it was held against', () => {
    const [commit, repository] = ['b'.repeat(40), 'https://github.com/bob/digits'];
    const shown = (source: VerdictView['source']): string =>
      renderVerdict({ ...view, ...(source === undefined ? {} : { source }) });
    const signed = { commit, repository, tree: good };
    expect(shown({ signed, wanted: {} })).toContain(
      `The customer signed the order for \`${commit}\` of \`${repository}\`, built from the tree \`${good}\`.`,
    );
    expect(shown({ signed, wanted: { commit: 'c'.repeat(40) } })).toContain(
      `Verdict on \`${'c'.repeat(40)}\`. `,
    );
    expect(shown({ signed: undefined, wanted: {} })).toContain('nothing binds it to a commit');
    expect(shown({ signed: undefined, wanted: { commit } })).toContain(`nothing binds it to \`${commit}\``);
    expect(shown(undefined)).not.toContain('The customer signed');
  });

  test('says what a job can write, and gives what none can, of both kinds', () => {
    const online = ['gh attestation verify x'];
    const page = renderVerdict({ ...view, online });
    expect(page).toContain('### What can be forged, and what not');
    for (const command of [...view.offline, ...online]) expect(page).toContain(`\n${command}\n`);
    expect(renderVerdict(view)).not.toContain('On GitHub, who attested it');
  });

  test('of no check at all is no pass', () => {
    expect(statusOf({ checks: [], hashes: [] })).toBe('not-possible');
  });

  test('is a failure where a hash differs, whatever the checks say', () => {
    const hashes = [{ what: 'Data', expected: good, actual: 'c'.repeat(64) }];
    const markdown = renderVerdict({ ...view, hashes });
    expect(markdown).toMatch(/^## ❌ NOT verified/);
    expect(markdown).toContain('❌ DIFFERENT');
    expect(markdown).toContain('c'.repeat(64));
  });

  test('calls a simulated TEE SIMULATED wherever it is looked at', () => {
    const simulated = { ...view, tee: { kind: 'sim' as const, measurement: good } };
    const { title, summary, text } = renderCheckRun(simulated);
    for (const part of [title, summary, text, renderVerdict(simulated).split('\n')[0]])
      expect(part).toContain('SIMULATED');
    expect(renderVerdict(view)).not.toContain('SIMULATED');
  });

  test('says what is not protected where no owner asked for witnesses', () => {
    expect(renderVerdict({ ...view, unwitnessed: true })).toContain('NO WITNESSES');
    expect(renderVerdict(view)).not.toContain('NO WITNESSES');
  });

  test('names what was not pinned, in the summary of the check run too, and only then', () => {
    const notPinned = 'Not pinned: ledger, customer: these are what the report itself says';
    expect(renderVerdict({ ...view, notPinned })).toContain(`_${notPinned}._`);
    expect(renderCheckRun({ ...view, notPinned }).summary).toContain(notPinned);
    expect(renderVerdict(view)).not.toContain('Not pinned');
  });

  test('shows an unprotected gate above all else, and by the approval', () => {
    const approvals = view.approvals.map((approval) => ({ ...approval, unprotected: true }));
    const { summary, text } = renderCheckRun({ ...view, approvals });
    expect(summary).toContain('UNPROTECTED');
    expect(text).toContain('UNPROTECTED');
  });

  test('says who approved, when, in which run, and that nobody did', () => {
    expect(renderVerdict(view)).toMatch(/Alice.*14.*31 UTC.*actions\/runs\/7.*`alice`/);
    expect(renderVerdict({ ...view, approvals: [] })).toContain('❌ Nobody');
  });

  test('tells how to mend what failed, and how to verify it offline', () => {
    const checks = [{ id: 'a', title: 'x', status: 'failed' as const, detail: 'y', mend: 'Ask Bob' }];
    expect(renderVerdict({ ...view, checks })).toContain('→ Ask Bob');
    expect(renderVerdict(view)).toContain('countersign orders validate-report report.json');
  });
});

describe('metrics', () => {
  const metric = (values: number[]) => ({
    name: 'accuracy',
    along: 'epoch',
    points: values.map((value, index) => ({ at: index + 1, value })),
  });

  test('are drawn, with their first and last value in words', () => {
    const markdown = renderMetrics([metric([0.3, 0.6, 0.9])]);
    expect(markdown).toContain('0.3 → 0.9');
    expect(markdown).toContain('y-axis "accuracy" 0 --> 1');
    expect(markdown).toContain('line [0.3, 0.6, 0.9]');
  });

  test('that are not numbers are left out', () => {
    expect(renderMetrics([metric([Number.NaN, Number.POSITIVE_INFINITY])])).toBe('');
    expect(renderMetrics([])).toBe('');
  });

  test('of many points are thinned, the first and last kept', () => {
    const markdown = renderMetrics([metric(Array.from({ length: 10_000 }, (_, index) => index))]);
    expect(markdown.length).toBeLessThan(10_000);
    expect(markdown).toContain('0 → 9999');
  });

  test('of any name and value make a chart whose grammar nothing can break', () => {
    const values = fc.array(fc.double(), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.string(), values, (name, along, numbers) => {
        const points = numbers.map((value, at) => ({ at, value }));
        const chart = /```mermaid\n([^]*?)\n```/.exec(renderMetrics([{ name, along, points }]))?.[1];
        if (chart === undefined) return;
        const text = '"[\\p{L}\\p{N} _.,()/%+-]+"';
        const number = '-?\\d+(\\.\\d+)?';
        expect(chart).toMatch(
          new RegExp(
            `^%%\\{init: .*\\}%%\nxychart-beta\n  title ${text}\n  x-axis ${text} \\[("${number}"(, )?)+\\]\n  y-axis ${text} ${number} --> ${number}\n  line \\[(${number}(, )?)+\\]$`,
            'u',
          ),
        );
      }),
    );
  });
});
