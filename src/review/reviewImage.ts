import { commandsOfLayers } from '../solution/image/imageConfig.ts';
import type { ImageConfig } from '../solution/image/imageConfig.ts';
import type { ImageFacts, ImageLayer } from '../solution/image/readImage.ts';
import { classifyImage } from './classifyImage.ts';
import type { ClassifiedImage } from './classifyImage.ts';
import { countOrigins, countPackages } from './countPackages.ts';
import { describeFiles } from './describeFiles.ts';
import type { ListedFile, ReviewedLayer, ReviewModel } from './model.ts';
import type { OpenKnownSource } from './origin/knownSource.ts';
import { imagePoints } from './imagePoints.ts';
import { isWhiteout } from '../solution/image/layer/whiteout.ts';
import { isOwn } from './points/look/origins.ts';

export interface ReviewOptions {
  /** What is known from outside the image. */
  readonly known?: OpenKnownSource;
}

/**
 * What there is to review in an image archive; the difference to an earlier one is added by who has that.
 * @throws CountersignError as `readImage`, and as `known` does
 */
export async function reviewImage(archive: string, options: ReviewOptions = {}): Promise<ReviewModel> {
  return reviewOf(await classifyImage(archive, options.known));
}

/** The same of an image that was walked already. */
export async function reviewOf(image: ClassifiedImage): Promise<ReviewModel> {
  const { walked, claims, classified } = image;
  const listed = listedFiles(image);
  const isShown = ({ origin }: ListedFile): boolean => isOwn(origin);
  const files = await describeFiles(walked, listed.filter(isShown));
  const others = listed.filter((file) => !isShown(file));
  return {
    archive: walked.archive,
    imageId: walked.facts.configDigest,
    tags: walked.facts.tags,
    config: configOf(walked.facts),
    layers: layersOf(image),
    origins: countOrigins(walked.files, classified.origins),
    packages: countPackages(walked.files, claims, classified),
    files,
    others,
    points: await imagePoints(image, files, others),
  };
}

/** All but directories, by path. */
export function listedFiles({ walked, classified }: ClassifiedImage): ListedFile[] {
  const listed: ListedFile[] = [];
  for (const file of walked.files.values()) {
    const origin = classified.origins.get(file.path);
    if (origin !== undefined) listed.push({ ...file, origin });
  }
  return listed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function layersOf({ walked, classified }: ClassifiedImage): ReviewedLayer[] {
  const { base } = classified;
  const commands = commandsOfLayers(walked.facts.configBytes);
  return walked.facts.layers.map((layer, i) => {
    const hidden = walked.hidden[i];
    return {
      digest: layer.digest,
      ...countFiles(layer),
      ...(base !== undefined && i < base.layers.length ? { base: base.name } : {}),
      ...(hidden !== undefined && hidden.files > 0 ? { hidden } : {}),
      createdBy: commands[i] ?? '',
    };
  });
}

function countFiles({ files }: ImageLayer): { files: number; bytes: number } {
  const counted = files.filter(({ type, path }) => type !== 'directory' && !isWhiteout(path));
  return { files: counted.length, bytes: counted.reduce((sum, { size }) => sum + size, 0) };
}

function configOf(facts: ImageFacts): ImageConfig {
  const { architecture, os, created, entrypoint, cmd, env, user } = facts;
  const { workingDir, exposedPorts, volumes, healthcheck, labels, history, diffIds } = facts;
  return {
    ...{ architecture, os, created, entrypoint, cmd, env, user },
    ...{ workingDir, exposedPorts, volumes, healthcheck, labels, history, diffIds },
  };
}
