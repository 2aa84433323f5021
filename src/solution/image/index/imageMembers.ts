import type * as z from 'zod';
import { CountersignError } from '../../../errors.ts';
import { parseEngineJson } from '../../engine/engineJson.ts';
import type { Member } from '../scanArchive.ts';

export type Members = ReadonlyMap<string, Member>;

/** A member that an index names, under the name by which the archive has it. */
export interface FoundMember {
  readonly name: string;
  readonly member: Member;
}

/** The members that one index takes for the image. */
export interface IndexedImage {
  readonly config: Member;
  /** Lowest first. */
  readonly layers: readonly FoundMember[];
  /** Names that the index claims for it. */
  readonly tags: readonly string[];
}

/** What tells one image from another: its configuration and its layers, whatever names they have. */
export function identityOf(image: Pick<IndexedImage, 'config' | 'layers'>): string {
  const layers = image.layers.map(({ member }) => member.layer?.diffId ?? member.digest);
  return [image.config.digest, ...layers].join(' ');
}

/** @throws CountersignError `input` for what is not JSON or makes no sense, `limit` for a document that is too large. */
export function documentOf<T>(
  member: Member | undefined,
  name: string,
  schema: z.ZodType<T>,
  names: readonly string[],
): T {
  const what = `${name} of the image archive`;
  if (member?.isLargeDocument === true)
    throw new CountersignError('limit', `${what} is too large a document`);
  const bytes = member?.document;
  const parsed = bytes && schema.safeParse(parseEngineJson(bytes, what, names));
  if (parsed?.success === true) return parsed.data;
  throw new CountersignError('input', `${what} makes no sense`, { cause: parsed?.error });
}

/** A name of an index as the archive's members have it: engines clean both. */
export function memberName(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/**
 * A regular member; older engines write a layer they wrote before as a link to it, one step away.
 * @throws CountersignError `tampered` when it isn't there, is a link elsewhere, or is not what its name says.
 */
export function findMember(members: Members, written: string): FoundMember {
  const name = memberName(written);
  const member = members.get(name);
  if (member?.type === 'file') return checked(name, member);
  if (member?.type === 'symlink') {
    const target = /^\.\.\/([0-9a-f]{64}(?:\.tar|\/layer\.tar))$/.exec(member.linkname)?.[1] ?? '';
    const real = members.get(target);
    if (/^[0-9a-f]{64}\/layer\.tar$/.test(name) && real?.type === 'file') return checked(target, real);
    throw new CountersignError('tampered', `the image archive's ${JSON.stringify(name)} is a link elsewhere`);
  }
  throw new CountersignError('tampered', `the image archive lacks ${JSON.stringify(name)}, which it lists`);
}

/** A blob's name is its digest (OCI Image Layout 1.1, "Blobs"); some builders add what it is (`.tar.gz`). */
function checked(name: string, member: Member): FoundMember {
  const blob = /^blobs\/sha256\/([^/]*)$/.exec(name)?.[1];
  if (blob === undefined) return { name, member };
  const digest = blob.replace(/\.(?:json|tar|tar\.gz|tar\.zst|tgz)$/, '');
  if (member.digest !== `sha256:${digest}`)
    throw new CountersignError('tampered', `${name} of the image archive is not what its digest says`);
  return { name, member };
}
