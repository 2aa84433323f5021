import type { ImageFacts, ImageLayer } from '../../../solution/image/readImage.ts';
import type { LayerFile } from '../../../solution/image/scanArchive.ts';

type Layers = Pick<ImageFacts, 'layers'>;

/** Why two images with the same files are not the same bytes, one clause for each layer that is not, lowest first. */
export function layerForms(given: Layers, rebuilt: Layers): string[] {
  if (given.layers.length !== rebuilt.layers.length)
    return [`it has ${given.layers.length} layers, rebuilt ${rebuilt.layers.length}: another engine's`];
  const forms = given.layers.flatMap((layer, i) => {
    const other = rebuilt.layers[i];
    if (other === undefined || other.digest === layer.digest) return [];
    return [`layer ${i + 1}: ${formOf(layer, other)}`];
  });
  return forms.length > 0
    ? forms
    : ['the layers are the same: only labels, history or names of the build differ'];
}

function formOf(given: ImageLayer, rebuilt: ImageLayer): string {
  const [one, other] = [given.files.map(identity), rebuilt.files.map(identity)];
  if ([...one].sort().join('\n') !== [...other].sort().join('\n'))
    return 'other files, or the same in another form';
  if (one.join('\n') !== other.join('\n')) return 'the same files in another order';
  const times = given.files.filter(({ mtime }, i) => mtime !== rebuilt.files[i]?.mtime).length;
  if (times > 0) return `other time stamps, of ${times} files`;
  return 'the same files in another form of tar';
}

function identity({ path, type, mode, uid, gid, size, linkname, sha256, attributes }: LayerFile): string {
  return JSON.stringify([path, type, mode, uid, gid, size, linkname, sha256, attributes]);
}
