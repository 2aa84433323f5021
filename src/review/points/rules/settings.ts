import { pathOf } from '../look/fileTree.ts';
import type { ImageLook } from '../look/imageLook.ts';
import type { Found, Rule } from './rule.ts';

function* healthCheck({ config: { healthcheck } }: ImageLook): Generator<Found> {
  if (healthcheck.length === 0 || healthcheck[0] === 'NONE') return;
  const command = JSON.stringify(healthcheck);
  yield {
    place: 'HEALTHCHECK',
    says: `The sandbox does not run it; docker would, beside the entry point: ${command}.`,
  };
}

function* volumes(look: ImageLook): Generator<Found> {
  for (const volume of look.config.volumes) {
    const place = `VOLUME ${volume}`;
    const found = look.tree.resolve(volume.startsWith('/') ? volume : `/${volume}`);
    const inner = `${found === undefined ? volume : pathOf(found)}/`;
    if (/^\/(?:sp|proc|sys|dev)\//.test(`${volume}/`) || /^\/(?:sp|proc|sys|dev)\//.test(inner))
      yield {
        place,
        says: 'It lies over what the sandbox itself mounts: docker is not started with it; podman and bubblewrap ignore it.',
      };
    else if ((found?.children.size ?? 0) > 0)
      yield {
        place,
        says: 'With docker an empty writable directory covers what the image has there; podman and bubblewrap ignore it.',
      };
    else yield { place, says: 'With docker a run may write there; podman and bubblewrap ignore it.' };
  }
}

function* rootUser({ config: { user } }: ImageLook): Generator<Found> {
  const name = user.split(':', 1)[0] ?? '';
  if (name !== 'root' && !/^0*$/.test(name)) return;
  yield {
    place: 'USER',
    says: 'The image would run as root; the sandbox runs it as an unprivileged user, without capabilities.',
  };
}

export const SETTINGS: readonly Rule[] = [
  {
    id: 'health-check',
    kind: 'health-check',
    why: 'It is a second program of the image, which other engines start again and again.',
    find: healthCheck,
  },
  {
    id: 'volume',
    kind: 'volume',
    why: 'What a run sees at a volume depends on the engine.',
    find: volumes,
  },
  {
    id: 'root-user',
    kind: 'root-user',
    why: 'Elsewhere it would have all rights in its container.',
    find: rootUser,
  },
];
