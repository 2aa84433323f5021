import { CountersignError } from '../../../errors.ts';

const MOST_NAMED = 8;

/** The error for an archive with several images. @param images what tells each from the others, for a person. */
export function severalImages(images: readonly string[]): CountersignError {
  const named = images.slice(0, MOST_NAMED).map((name) => JSON.stringify(name.slice(0, 200)));
  const more = images.length > MOST_NAMED ? ` and ${images.length - MOST_NAMED} more` : '';
  return new CountersignError(
    'input',
    `the image archive holds ${images.length} images (${named.join(', ')}${more}); a solution is one`,
    {
      mend: 'save one image, for one platform: docker save --platform linux/amd64, or build for that one alone',
    },
  );
}
