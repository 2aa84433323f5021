import { CountersignError } from '../../../errors.ts';
import { readDockerIndex } from './dockerIndex.ts';
import { identityOf } from './imageMembers.ts';
import type { IndexedImage, Members } from './imageMembers.ts';
import { readOciIndex } from './ociIndex.ts';

/**
 * Finds the one image: by manifest.json (docker-archive), by index.json (OCI image layout), or by both, which then
 * must agree, as engines differ in which one they follow. One that lists nothing says nothing.
 * @throws CountersignError `input` when there is none or there are several, `tampered` when the two disagree.
 */
export function readArchiveIndex(members: Members): IndexedImage {
  const indexes = ['manifest.json', 'index.json'].filter((name) => members.has(name));
  const docker = members.has('manifest.json') ? readDockerIndex(members) : undefined;
  const oci = members.has('index.json') ? readOciIndex(members) : undefined;
  const image = docker ?? oci;
  if (image === undefined) throw noImage(indexes);
  if (docker !== undefined && oci !== undefined && identityOf(docker) !== identityOf(oci))
    throw new CountersignError(
      'tampered',
      'the image archive holds two images: manifest.json and index.json disagree',
    );
  return image;
}

function noImage(indexes: readonly string[]): CountersignError {
  const message =
    indexes.length === 0
      ? 'this is no image archive: it has neither manifest.json nor index.json'
      : `the image archive holds no image: its ${indexes.join(' and ')} list none that it has`;
  return new CountersignError('input', message, {
    mend: 'make it with `docker save <image> | gzip > <image>.tar.gz`',
  });
}
