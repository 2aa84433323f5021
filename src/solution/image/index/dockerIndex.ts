import * as z from 'zod';
import { CountersignError } from '../../../errors.ts';
import { documentOf, findMember, identityOf } from './imageMembers.ts';
import type { IndexedImage, Members } from './imageMembers.ts';
import { severalImages } from './severalImages.ts';

const SCHEMA = z
  .array(
    z.object({
      Config: z.string(),
      Layers: z.array(z.string()).max(512).nullish(),
      RepoTags: z.array(z.string()).max(4096).nullish(),
    }),
  )
  .max(4096)
  .nullable();

const NAMES = ['Config', 'Layers', 'RepoTags'];

/**
 * The image of a docker-archive's manifest.json; undefined when it lists none. An image that it lists several times,
 * once for each name, is one.
 * @throws CountersignError `input` when it lists several, `tampered` when members are not what it says.
 */
export function readDockerIndex(members: Members): IndexedImage | undefined {
  const found = new Map<string, IndexedImage>();
  for (const item of documentOf(members.get('manifest.json'), 'manifest.json', SCHEMA, NAMES) ?? []) {
    const config = findMember(members, item.Config).member;
    requireNamed(item.Config, config.digest);
    const image = {
      config,
      layers: (item.Layers ?? []).map((name) => findMember(members, name)),
      tags: item.RepoTags ?? [],
    };
    const key = identityOf(image);
    const tags = [...new Set([...(found.get(key)?.tags ?? []), ...image.tags])];
    found.set(key, { ...image, tags });
  }
  const images = [...found.values()];
  if (images.length > 1) throw severalImages(images.map(({ tags }) => tags.join(', ')));
  return images[0];
}

/** docker names a configuration by its digest, as do the tools that write `sha256:<hex>`. */
function requireNamed(name: string, digest: string): void {
  const named = /^(?:\.?\/)?(?:([0-9a-f]{64})\.json|sha256:([0-9a-f]{64}))$/.exec(name);
  const hex = named?.[1] ?? named?.[2];
  if (hex !== undefined && digest !== `sha256:${hex}`)
    throw new CountersignError('tampered', "the image's configuration is not the one its name says");
}
