import type { ClaimIndex } from './origin/claimIndex.ts';
import { classifyFiles } from './origin/classifyFiles.ts';
import type { Classified } from './origin/classifyFiles.ts';
import type { OpenKnownSource } from './origin/knownSource.ts';
import { readClaims } from './origin/readClaims.ts';
import { walkImage } from './walk/walkImage.ts';
import type { WalkedImage } from './walk/walkImage.ts';

/** An image with where each of its files comes from. */
export interface ClassifiedImage {
  readonly walked: WalkedImage;
  readonly claims: ClaimIndex;
  readonly classified: Classified;
}

/**
 * Walks an image and tells where its files come from.
 * @param known opened with the packages that the image claims to have
 * @throws CountersignError as `readImage`, and as `known` does
 */
export async function classifyImage(archive: string, known?: OpenKnownSource): Promise<ClassifiedImage> {
  const walked = await walkImage(archive);
  const claims = readClaims(walked);
  const source = await known?.(claims.packages);
  return { walked, claims, classified: classifyFiles(claims, walked.facts.diffIds, source) };
}
