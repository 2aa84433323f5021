import type { ClassifiedImage } from './classifyImage.ts';
import { describeFiles } from './describeFiles.ts';
import type { ListedFile, Point, ReviewedFile } from './model.ts';
import { isReadForPoints } from './points/isReadForPoints.ts';
import { pointsOf } from './points/pointsOf.ts';

/** What is pointed at in an image; reads the few files of packages that say what runs at a start, whosever they are. */
export async function imagePoints(
  image: ClassifiedImage,
  files: readonly ReviewedFile[],
  others: readonly ListedFile[],
): Promise<Point[]> {
  const { walked, classified } = image;
  const asked = others.filter(({ type, path, size }) => type === 'file' && isReadForPoints(path, size));
  const texts = new Map<string, string>();
  for (const { path, content } of [...files, ...(await describeFiles(walked, asked))])
    if (content.kind === 'text') texts.set(path, content.text);
  return pointsOf({
    config: walked.facts,
    files: [...walked.files.values()],
    originOf: (path) => classified.origins.get(path) ?? { class: 'own' },
    textOf: (path) => texts.get(path),
    layers: walked.facts.layers,
  });
}
