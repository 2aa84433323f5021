import { classifyImage } from './classifyImage.ts';
import type { ClassifiedImage } from './classifyImage.ts';
import { describeFiles } from './describeFiles.ts';
import { differenceAt, differenceOf, wantedContents } from './difference/differenceOf.ts';
import type { ContentsBeside } from './difference/differenceOf.ts';
import type { FileDifference, PackageDifference, ReviewModel } from './model.ts';
import { reviewOf } from './reviewImage.ts';
import type { ReviewOptions } from './reviewImage.ts';

export interface CompareOptions extends ReviewOptions {
  /** Number of the order with which the earlier archive was approved. */
  readonly order?: number;
}

/** Two images side by side. */
export interface Comparison {
  /** Of the later one, with what differs from the earlier. */
  readonly review: ReviewModel;
  /** What differs in files that `review.difference` only counts: those of packages of another version, by path. */
  readonly filesAt: (paths: Iterable<string>) => Promise<readonly FileDifference[]>;
}

interface Side {
  readonly image: ClassifiedImage;
  readonly review: ReviewModel;
}

async function openSide(archive: string, options: ReviewOptions): Promise<Side> {
  const image = await classifyImage(archive, options.known);
  return { image, review: await reviewOf(image) };
}

/** Content of files that a review only lists. */
async function contentsBeside({ image, review }: Side, paths: readonly string[]): Promise<ContentsBeside> {
  if (paths.length === 0) return new Map();
  const wanted = new Set(paths);
  const described = await describeFiles(
    image.walked,
    review.others.filter(({ path }) => wanted.has(path)),
  );
  return new Map(described.map(({ path, content }) => [path, content]));
}

/**
 * Reviews an image and what differs from an earlier one. Each archive is read once for its files, and again for the content
 * of those that somebody must read.
 * @throws CountersignError as `reviewImage` does, for either
 */
export async function openComparison(
  before: string,
  after: string,
  options: CompareOptions = {},
): Promise<Comparison> {
  // One after the other: each is bound by the processor.
  const was = await openSide(before, options);
  const is = await openSide(after, options);
  const sidesFor = async (paths: {
    readonly before: readonly string[];
    readonly after: readonly string[];
  }): Promise<Parameters<typeof differenceOf>[0]> => ({
    before: was.review,
    after: is.review,
    contents: {
      before: await contentsBeside(was, paths.before),
      after: await contentsBeside(is, paths.after),
    },
    ...(options.order !== undefined && { order: options.order }),
  });
  const difference = differenceOf(await sidesFor(wantedContents(was.review, is.review)));
  return {
    review: { ...is.review, difference },
    filesAt: async (paths) => {
      const wanted = [...paths];
      return differenceAt(await sidesFor({ before: wanted, after: wanted }), new Set(wanted));
    },
  };
}

/** Files of one package of another version, and of all of them, that are compared unasked. */
const MOST_OF_PACKAGE = 50;
const MOST_OF_ALL = 500;

/** The review with what differs inside packages of another version, of those in which few files do. */
export async function withPackageFiles({ review, filesAt }: Comparison): Promise<ReviewModel> {
  const { difference } = review;
  if (difference === undefined) return review;
  let left = MOST_OF_ALL;
  const chosen = new Map<PackageDifference, ReadonlySet<string>>();
  for (const each of difference.packages) {
    const count = each.paths.length;
    if (count === 0 || count > Math.min(MOST_OF_PACKAGE, left)) continue;
    left -= count;
    chosen.set(each, new Set(each.paths));
  }
  const found = await filesAt([...chosen.values()].flatMap((paths) => [...paths]));
  const packages = difference.packages.map((each) => {
    const paths = chosen.get(each);
    if (paths === undefined) return each;
    return {
      ...each,
      differences: found.filter(({ path, from = path }) => paths.has(path) || paths.has(from)),
    };
  });
  return { ...review, difference: { ...difference, packages } };
}

/** The review of `after` with what differs from `before`. @throws CountersignError as {@link openComparison} does */
export async function compareReviews(
  before: string,
  after: string,
  options: CompareOptions = {},
): Promise<ReviewModel> {
  return (await openComparison(before, after, options)).review;
}
