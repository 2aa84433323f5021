import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReviewPage } from '../review/html/reviewPage.ts';
import { reviewPieces } from '../review/markdown/reviewPieces.ts';
import type { ReviewView } from '../review/reviewView.ts';
import { counted, numberText } from '../review/words.ts';
import type { ActionContext } from './actionContext.ts';
import { writePage } from './writePage.ts';

export interface ReviewToShow {
  readonly view: ReviewView;
  /** Markdown that stands above it. */
  readonly head?: string;
  /** Of the files, without what a name ends in. */
  readonly name: string;
  /** That outlives the step; the runner's own temporary one when not given. */
  readonly directory?: string | undefined;
  /** Where the page for a browser goes, if not there. */
  readonly html?: string | undefined;
}

/**
 * Shows a review to whoever may see the run: in the step's summary, and as one page for a browser.
 * @returns paths of the whole page where the summary has no room for all of it, and of the one for a browser
 * @throws CountersignError as `writePage` and `writeReviewPage` do
 */
export async function showReview(
  context: ActionContext,
  { view, head, name, directory, html }: ReviewToShow,
): Promise<{ readonly page: string | undefined; readonly html: string }> {
  const path = html ?? join(directory ?? context.env['RUNNER_TEMP'] ?? tmpdir(), `${name}.html`);
  await writeReviewPage(path, view);
  const pieces = [...(head === undefined ? [] : [{ markdown: head }]), ...reviewPieces(view)];
  const page = await writePage(context, pieces, `${name}.md`, directory);
  const { archive, files, others, layers } = view.review;
  context.log(
    `Solution ${archive.sha256}: ${counted(files.length + others.length, 'file')} in ${counted(layers.length, 'layer')}, ${numberText(files.length)} of them own or changed`,
  );
  if (view.withheld !== undefined) context.log(view.withheld);
  return { page, html: path };
}
