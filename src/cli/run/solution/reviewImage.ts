import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CountersignError } from '../../../errors.ts';
import type { ReviewRequest } from '../../../flow/review/reviewArchive.ts';
import type { ListedFile, ReviewModel } from '../../../review/model.ts';
import type { CliContext } from '../../context.ts';
import { requirePlace } from '../../home/writeFiles.ts';
import { parseId } from '../../numbers.ts';
import { duringStep } from '../../terminal/screen/duringStep.ts';

interface ReviewOptions {
  readonly against?: string;
  readonly order?: string;
  readonly known?: string;
  readonly files?: string;
  readonly show?: string;
  readonly diff?: boolean;
  readonly points?: boolean;
  readonly html?: string;
  readonly sbom?: string;
}

const READING = 'Reading the image';

/** `countersign solution review`. */
export async function reviewImage(context: CliContext, options: ReviewOptions, archive = ''): Promise<void> {
  requireOne(options);
  const { known, show, html, sbom } = options;
  const { output } = context;
  const { reviewArchive, differenceOfFiles, fileOfArchive, writeSbom } =
    await import('../../../flow/review/reviewArchive.ts');
  if (html !== undefined) await requirePlace(html, 'page of a review', /Countersign review/);
  if (sbom !== undefined) await requirePlace(sbom, 'bill of materials', /"bomFormat": *"CycloneDX"/);
  const { requireArchive } = await import('../../../solution/image/openArchive.ts');
  for (const path of [archive, options.against]) if (path !== undefined) await requireArchive(path);
  const request = { archive, ...(known === undefined ? {} : { known }) };
  if (show !== undefined) {
    const file = await duringStep(output, READING, () => fileOfArchive(request, show));
    const { showFileLines } = await import('../../terminal/review/textLines.ts');
    await print(context, showFileLines(file), file);
    return;
  }
  if (options.diff === true && options.files !== undefined) {
    const isAsked = await globMatcher(options.files);
    const found = await withBefore(context, options, (before) =>
      duringStep(output, READING, () => differenceOfFiles({ ...request, ...before }, isAsked)),
    );
    const { fileDifferenceLines } = await import('../../terminal/review/differenceLines.ts');
    await print(context, fileDifferenceLines(found), found);
    return;
  }
  const model = await withBefore(context, options, (before) =>
    duringStep(output, READING, () =>
      reviewArchive({ ...request, ...before, withPackageFiles: html !== undefined }),
    ),
  );
  if (html !== undefined) {
    const { writeReviewPage } = await import('../../../review/html/reviewPage.ts');
    await writeReviewPage(html, { review: model });
    output.note(`Page was written: ${html}`);
  }
  if (sbom !== undefined) {
    await writeSbom(sbom, model);
    output.note(`Bill of materials was written: ${sbom}`);
  }
  await showReview(context, options, model);
}

/** What the review is compared with: the file that is named, or what the ledger names, which is kept as long as it is read. */
async function withBefore<T>(
  context: CliContext,
  { against, order }: ReviewOptions,
  read: (before: Pick<ReviewRequest, 'against' | 'notCompared'>) => Promise<T>,
): Promise<T> {
  if (against !== undefined) return read({ against: { archive: against } });
  if (order === undefined) return read({ notCompared: 'neither --against nor --order says with what' });
  const id = parseId(order, '--order');
  const { downloadApprovedBefore } = await import('../../../flow/approve/approvedBefore.ts');
  const { mkdtemp, rm } = await import('node:fs/promises');
  const directory = await mkdtemp(join(tmpdir(), 'countersign-approved-'));
  try {
    const found = await downloadApprovedBefore(await context.party(), id, directory);
    return await read('path' in found ? { against: { archive: found.path, order: found.order } } : found);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** @throws CountersignError `usage` */
function requireOne({ files, show, diff, points, against, order, html, sbom }: ReviewOptions): void {
  const lists = diff === true ? [show, diff, points] : [files, show, points];
  if (lists.filter((each) => each !== undefined).length > 1)
    throw new CountersignError(
      'usage',
      'only one of --files, --show, --diff and --points can be given; --files goes with --diff as well',
    );
  if (against !== undefined && order !== undefined)
    throw new CountersignError('usage', 'only one of --against and --order can be given');
  if (show !== undefined && [against, order, html, sbom].some((each) => each !== undefined))
    throw new CountersignError('usage', '--show is of one file: of the others, --known alone goes with it');
  if (diff === true && files !== undefined && [html, sbom].some((each) => each !== undefined))
    throw new CountersignError(
      'usage',
      '--diff with --files is of some files: neither --html nor --sbom goes with it',
    );
  if (diff === true && against === undefined && order === undefined)
    throw new CountersignError('usage', '--diff needs --against or --order: what to compare with');
}

async function print({ output, home }: CliContext, lines: readonly string[], result: unknown): Promise<void> {
  const { showPaged } = await import('../../terminal/pager.ts');
  await showPaged(output, lines, home.env);
  output.result(result);
}

async function showReview(
  context: CliContext,
  { files, diff, points }: ReviewOptions,
  model: ReviewModel,
): Promise<void> {
  if (files !== undefined) {
    const { listedFileLine } = await import('../../terminal/review/textLines.ts');
    const found = await matching(model, files);
    await print(context, found.map(listedFileLine), found);
    return;
  }
  const { overviewLines, pointLines } = await import('../../terminal/review/overviewLines.ts');
  const { differenceLines } = await import('../../terminal/review/differenceLines.ts');
  if (points === true) await print(context, pointLines(model).slice(1), model.points);
  else if (diff === true) await print(context, differenceLines(model).slice(1), model.difference ?? null);
  else await print(context, overviewLines(model), model);
}

async function globMatcher(pattern: string): Promise<(path: string) => boolean> {
  const { matchGlob } = await import('../../../review/matchGlob.ts');
  return (path) => matchGlob(pattern, path);
}

/** All files of an image whose path a pattern matches, by path. @throws CountersignError `not-found` where there is none */
async function matching({ files, others }: ReviewModel, pattern: string): Promise<readonly ListedFile[]> {
  const isAsked = await globMatcher(pattern);
  const found = [...files, ...others]
    .filter(({ path }) => isAsked(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  if (found.length > 0) return found;
  throw new CountersignError('not-found', `no file of the image is ${JSON.stringify(pattern)}`, {
    mend: "a pattern has *, ? and ** for folders; '**' is all",
  });
}
