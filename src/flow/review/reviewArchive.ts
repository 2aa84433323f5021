import { classifyImage } from '../../review/classifyImage.ts';
import type { ClassifiedImage } from '../../review/classifyImage.ts';
import { describeFiles } from '../../review/describeFiles.ts';
import { differenceOf, wantedContents } from '../../review/difference/differenceOf.ts';
import { readKnownFile } from '../../review/known/knownSourceOf.ts';
import type { Content, ReviewDifference, ReviewedFile, ReviewModel } from '../../review/model.ts';
import type { OpenKnownSource } from '../../review/origin/knownSource.ts';
import { reviewOf } from '../../review/reviewImage.ts';

export interface ReviewRequest {
  readonly archive: string;
  /** A file of what is known from outside the image. */
  readonly known?: string;
  /** The solution that was approved last. */
  readonly against?: { readonly archive: string; readonly order?: number };
  /** Why there is none: one clause. */
  readonly notCompared?: string;
  /** Path of a file that is to be shown, whosever it is. */
  readonly show?: string;
}

export interface ReviewedArchive {
  readonly model: ReviewModel;
  /** Undefined where the image has no such file. */
  readonly shown?: ReviewedFile;
}

/**
 * Reviews a solution, for every face: what is in it, where it comes from, and what changed since the one before.
 * @throws CountersignError as `readImage` does for either archive, and as `readKnownFile` does
 */
export async function reviewArchive(request: ReviewRequest): Promise<ReviewedArchive> {
  const { archive, against, notCompared, show } = request;
  const known = request.known === undefined ? undefined : await readKnownFile(request.known);
  const image = await classifyImage(archive, known);
  const now = await reviewOf(image);
  const difference = against === undefined ? undefined : await differenceTo(against, image, now, known);
  const model = {
    ...now,
    ...(difference === undefined ? {} : { difference }),
    ...(notCompared === undefined ? {} : { notCompared }),
  };
  const shown = show === undefined ? undefined : await fileAt(image, model, show);
  return { model, ...(shown === undefined ? {} : { shown }) };
}

async function differenceTo(
  against: { readonly archive: string; readonly order?: number },
  image: ClassifiedImage,
  after: ReviewModel,
  known: OpenKnownSource | undefined,
): Promise<ReviewDifference> {
  const earlier = await classifyImage(against.archive, known);
  const before = await reviewOf(earlier);
  const wanted = wantedContents(before, after);
  const contents = {
    before: await contentsOf(earlier, before, wanted.before),
    after: await contentsOf(image, after, wanted.after),
  };
  return differenceOf({ before, after, contents, ...(against.order === undefined ? {} : { order: against.order }) });
}

/** What is in files that a review lists by their names alone. */
async function contentsOf(
  { walked }: ClassifiedImage,
  { others }: ReviewModel,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Content>> {
  const wanted = new Set(paths);
  const files = await describeFiles(walked, others.filter(({ path }) => wanted.has(path)));
  return new Map(files.map(({ path, content }) => [path, content]));
}

async function fileAt({ walked }: ClassifiedImage, { files, others }: ReviewModel, path: string): Promise<ReviewedFile | undefined> {
  const shown = files.find((file) => file.path === path);
  if (shown !== undefined) return shown;
  const [other] = await describeFiles(walked, others.filter((file) => file.path === path));
  return other;
}
