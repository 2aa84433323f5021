import { writeFile } from 'node:fs/promises';
import { CountersignError } from '../../errors.ts';
import { classifyImage } from '../../review/classifyImage.ts';
import { openComparison, withPackageFiles } from '../../review/compareReviews.ts';
import { describeFiles } from '../../review/describeFiles.ts';
import { readKnownFile } from '../../review/known/knownSourceOf.ts';
import type { FileDifference, ReviewedFile, ReviewModel } from '../../review/model.ts';
import { listedFiles, reviewImage, type ReviewOptions } from '../../review/reviewImage.ts';
import { sbomOf } from '../../review/sbom.ts';

export interface ReviewRequest {
  readonly archive: string;
  /** A file of what is known from outside the image. */
  readonly known?: string;
  /** The solution that was approved last. */
  readonly against?: { readonly archive: string; readonly order?: number };
  /** Why there is none: one clause. */
  readonly notCompared?: string;
  /** Whether what differs inside packages of another version is wanted, where few files do. */
  readonly withPackageFiles?: boolean;
}

async function optionsOf({ known }: Pick<ReviewRequest, 'known'>): Promise<ReviewOptions> {
  return known === undefined ? {} : { known: await readKnownFile(known) };
}

/**
 * Reviews a solution, for every face: what is in it, where it comes from, and what changed since the one before.
 * @throws CountersignError as `readImage` does for either archive, and as `readKnownFile` does
 */
export async function reviewArchive(request: ReviewRequest): Promise<ReviewModel> {
  const { archive, against, notCompared } = request;
  const options = await optionsOf(request);
  if (against === undefined) {
    const review = await reviewImage(archive, options);
    return notCompared === undefined ? review : { ...review, notCompared };
  }
  const comparison = await openComparison(against.archive, archive, { ...options, ...orderOf(against) });
  return request.withPackageFiles === true ? withPackageFiles(comparison) : comparison.review;
}

function orderOf({ order }: NonNullable<ReviewRequest['against']>): { readonly order?: number } {
  return order === undefined ? {} : { order };
}

/**
 * What differs in files whose path is asked for, those of packages of another version too.
 * @throws CountersignError `not-found` where none of them differs, or there is nothing to compare with; as {@link reviewArchive}
 */
export async function differenceOfFiles(
  request: ReviewRequest,
  isAsked: (path: string) => boolean,
): Promise<readonly FileDifference[]> {
  const { archive, against } = request;
  if (against === undefined)
    throw new CountersignError(
      'not-found',
      `not compared: ${request.notCompared ?? 'none was approved before'}`,
      {
        mend: 'name with --against or --order what to compare with',
      },
    );
  const options = { ...(await optionsOf(request)), ...orderOf(against) };
  const { review, filesAt } = await openComparison(against.archive, archive, options);
  const { files = [], packages = [] } = review.difference ?? {};
  const named = [
    ...files.flatMap(({ path, from = path }) => [path, from]),
    ...packages.flatMap(({ paths }) => paths),
  ];
  const asked = new Set(named.filter(isAsked));
  const found = asked.size === 0 ? [] : await filesAt(asked);
  if (found.length > 0) return found;
  throw new CountersignError('not-found', 'no file of that name differs', {
    mend: 'list those that do with --diff; a pattern has *, ? and ** for folders',
  });
}

/**
 * One file of a solution with what is in it, whosever it is.
 * @param path relative to the root; with or without its slash
 * @throws CountersignError `not-found` where the image has no such file
 */
export async function fileOfArchive(
  request: Pick<ReviewRequest, 'archive' | 'known'>,
  path: string,
): Promise<ReviewedFile> {
  const wanted = path.replace(/^\/+/, '');
  const image = await classifyImage(request.archive, (await optionsOf(request)).known);
  const listed = listedFiles(image);
  const [found] = await describeFiles(
    image.walked,
    listed.filter((file) => file.path === wanted),
  );
  if (found !== undefined) return found;
  const below = `${wanted.replace(/\/+$/, '')}/`;
  const isFolder = listed.some((file) => file.path.startsWith(below));
  throw new CountersignError('not-found', `the image has no file ${JSON.stringify(path)}`, {
    mend: isFolder
      ? `it is a folder: list it with --files ${JSON.stringify(`${below}**`)}`
      : "list its files with --files '**'",
  });
}

/** @throws CountersignError `input` where the file cannot be written */
export async function writeSbom(path: string, review: ReviewModel): Promise<void> {
  try {
    await writeFile(path, sbomOf(review), { mode: 0o600 });
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CountersignError('input', `the bill of materials ${path} cannot be written (${why})`, {
      cause,
    });
  }
}
