import type { FileDifference, ListedFile, Origin, ReviewedFile } from '../model.ts';
import { factDifference } from './factDifference.ts';
import type { LineComparer } from './lineDifference.ts';

/** What a list or a source says of where a file comes from. */
export function originText(origin: Origin): string {
  if (origin.class === 'own') return 'known to nobody but the image';
  if (origin.class === 'known' && origin.by === 'base') return `known from the base ${origin.base}`;
  const { ecosystem, name, version } = origin.package;
  const of = `${ecosystem} ${name} ${version}`;
  if (origin.class === 'changed') return `other than ${of} has it`;
  return origin.class === 'known' ? `known from ${of}` : `claimed for ${of} by a list in the image`;
}

function modeText(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

function linkText({ type, linkname }: ListedFile): string {
  return type.endsWith('link') ? linkname : '';
}

/** What of two files differs beside their content. */
function metadataFacts(before: ListedFile, after: ListedFile): string[] {
  const changes: readonly (readonly [what: string, was: string, is: string])[] = [
    ['kind', before.type, after.type],
    ['mode', modeText(before.mode), modeText(after.mode)],
    ['owner', `${before.uid}:${before.gid}`, `${after.uid}:${after.gid}`],
    ['target', linkText(before), linkText(after)],
    ['extended attributes', before.attributes?.join(' ') ?? 'none', after.attributes?.join(' ') ?? 'none'],
    ['origin', originText(before.origin), originText(after.origin)],
  ];
  return changes.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what} ${was} → ${is}`);
}

/** All that tells whether a file is another: a time is no part of it. */
export function fingerprint({
  type,
  mode,
  uid,
  gid,
  sha256,
  linkname,
  size,
  attributes,
}: ListedFile): string {
  return JSON.stringify([type, mode, uid, gid, sha256, linkname, size, attributes]);
}

/** A file in both images, perhaps under two names. */
export function changedFile(
  before: ReviewedFile,
  after: ReviewedFile,
  comparer: LineComparer,
  first: readonly string[] = [],
): FileDifference {
  const hasMoved = before.path !== after.path;
  const base = {
    change: hasMoved ? 'renamed' : 'changed',
    path: after.path,
    ...(hasMoved && { from: before.path }),
    ...{ before, after },
  } as const;
  const metadata = metadataFacts(before, after);
  if (before.sha256 === after.sha256 && before.size === after.size)
    return { ...base, facts: [...first, ...metadata] };
  const [was, is] = [before.content, after.content];
  const told = factDifference(was, is);
  if (was.kind !== 'text' || is.kind !== 'text') {
    const hasBytes = before.sha256 !== undefined && after.sha256 !== undefined;
    const sizes =
      before.size === after.size
        ? `other bytes, as many as before`
        : `size ${before.size} → ${after.size} bytes`;
    return { ...base, facts: [...first, ...told, ...(hasBytes ? [sizes] : []), ...metadata] };
  }
  const { hunks, isWhole } = comparer.compare(was.text, is.text);
  const ends = endFacts(was.text, is.text);
  const whole = isWhole
    ? ['too different to be matched line by line: all lines between the common ends are shown']
    : [];
  return { ...base, hunks, facts: [...first, ...whole, ...ends, ...told, ...metadata] };
}

/** Lines are compared without their ends: that of the last one may be all that differs. */
function endFacts(was: string, is: string): string[] {
  if (was.endsWith('\n') === is.endsWith('\n')) return [];
  return [
    is.endsWith('\n')
      ? 'its last line now ends with a line feed'
      : 'its last line no longer ends with a line feed',
  ];
}

/** A file that came; its content stands in it, whole. */
export function addedFile(after: ReviewedFile, first: readonly string[] = []): FileDifference {
  return { change: 'added', path: after.path, after, facts: [...first, ...originFacts(after)] };
}

/** A file that went. */
export function removedFile(before: ReviewedFile, first: readonly string[] = []): FileDifference {
  return { change: 'removed', path: before.path, before, facts: [...first, ...originFacts(before)] };
}

function originFacts({ origin }: ListedFile): string[] {
  return origin.class === 'own' ? [] : [originText(origin)];
}
