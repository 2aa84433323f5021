import type { Command } from 'commander';
import type { ListedFile, ReviewedFile, ReviewModel } from '../../review/model.ts';
import { CountersignError } from '../../errors.ts';
import { action, example } from '../command.ts';
import type { CliContext } from '../context.ts';

interface ReviewOptions {
  readonly against?: string;
  readonly known?: string;
  readonly files?: string;
  readonly show?: string;
  readonly diff?: boolean;
  readonly points?: boolean;
  readonly html?: string;
  readonly sbom?: string;
}

/** `solution review`: what a solution is, for who is to approve it. */
export function addReview(solution: Command): void {
  const command = solution
    .command('review <ARCHIVE>')
    .description('What a solution is: what it runs, where every file comes from, what changed, what is pointed out')
    .option('--against <archive>', 'the solution that was approved last: show what changed since')
    .option('--known <file>', 'packages and bases that you know from outside, as `solution known` keeps them')
    .option('--files <glob>', "list the files of this name, all of them: '*.pth', 'app/**'")
    .option('--show <path>', 'one file of it: its text, or what can be told without running it')
    .option('--diff', 'every line that changed, however many')
    .option('--points', 'every place that is pointed out, however many')
    .option('--html <file>', 'write all of it as one page for a browser')
    .option('--sbom <file>', 'write its bill of materials (CycloneDX 1.6)');
  example(command, "countersign solution review digits.tar.gz --against approved.tar.gz --html review.html");
  action(command, async (context, options: ReviewOptions, archive = '') => {
    await review(context, options, archive);
  });
}

async function review(context: CliContext, options: ReviewOptions, archive: string): Promise<void> {
  requireOne(options);
  const { against, known, show, html, sbom } = options;
  const { output } = context;
  const { reviewArchive } = await import('../../flow/review/reviewArchive.ts');
  const reviewed = await reviewArchive({
    archive,
    ...(against === undefined ? {} : { against: { archive: against } }),
    ...(known === undefined ? {} : { known }),
    ...(show === undefined ? {} : { show: show.replace(/^\/+/, '') }),
  });
  const { model } = reviewed;
  if (html !== undefined) {
    const { writeReviewPage } = await import('../../review/html/reviewPage.ts');
    await writeReviewPage(html, { review: model });
    output.note(`Page was written: ${html}`);
  }
  if (sbom !== undefined) {
    const { writeSbom } = await import('../../review/sbom/writeSbom.ts');
    await writeSbom(sbom, model);
    output.note(`Bill of materials was written: ${sbom}`);
  }
  await showReview(context, options, reviewed);
}

function requireOne({ files, show, diff, points }: ReviewOptions): void {
  const asked = [files, show, diff, points].filter((each) => each !== undefined).length;
  if (asked > 1) throw new CountersignError('usage', 'only one of --files, --show, --diff and --points can be given');
}

interface Shown {
  readonly model: ReviewModel;
  readonly shown?: ReviewedFile;
}

async function showReview(context: CliContext, { files, show, diff, points }: ReviewOptions, { model, shown }: Shown): Promise<void> {
  const { output, home } = context;
  const { showPaged } = await import('../terminal/pager.ts');
  const page = (lines: readonly string[]): Promise<void> => showPaged(output, lines, home.env);
  if (files !== undefined) {
    const { listedFileLine } = await import('../terminal/review/textLines.ts');
    const found = await matching(model, files);
    await page(found.map(listedFileLine));
    output.result(found);
  } else if (show !== undefined) {
    if (shown === undefined)
      throw new CountersignError('not-found', `the image has no ${JSON.stringify(show)}`, {
        mend: "its files are listed by --files '**'",
      });
    const { showFileLines } = await import('../terminal/review/textLines.ts');
    await page(showFileLines(shown));
    output.result(shown);
  } else if (diff === true) {
    const { differenceLines } = await import('../terminal/review/differenceLines.ts');
    await page(differenceLines(model).slice(1));
    output.result(model.difference ?? null);
  } else if (points === true) {
    const { pointLines } = await import('../terminal/review/overviewLines.ts');
    await page(pointLines(model).slice(1));
    output.result(model.points);
  } else {
    const { overviewLines } = await import('../terminal/review/overviewLines.ts');
    await page(overviewLines(model));
    output.result(model);
  }
}

/** All files of an image whose path a pattern matches, by path. @throws CountersignError `not-found` where there is none */
async function matching({ files, others }: ReviewModel, pattern: string): Promise<readonly ListedFile[]> {
  const { matchGlob } = await import('../../review/matchGlob.ts');
  const found = [...files, ...others]
    .filter(({ path }) => matchGlob(pattern, path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  if (found.length > 0) return found;
  throw new CountersignError('not-found', `no file of the image is ${JSON.stringify(pattern)}`, {
    mend: "a pattern has *, ? and ** for folders; '**' is all",
  });
}
