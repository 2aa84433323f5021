import type { Content, FileDifference, LineChange, ListedFile, Origin, ReviewedFile } from '../model.ts';
import { isOwn } from '../points/look/origins.ts';
import { splitLines } from '../visibleLines.ts';
import { octal } from '../words.ts';
import { factDifference } from './factDifference.ts';
import type { LineComparer } from './lineDifference.ts';

/** What a list or a source says of where a file comes from. */
function originText(origin: Origin): string {
  if (origin.class === 'own') return 'known to nobody but the image';
  if (origin.class === 'known' && origin.by === 'base') return `known from the base ${origin.base}`;
  const { ecosystem, name, version } = origin.package;
  const of = `${ecosystem} ${name} ${version}`;
  if (origin.class === 'changed') return `other than ${of} has it`;
  return origin.class === 'known' ? `known from ${of}` : `claimed for ${of} by a list in the image`;
}

function linkText({ type, linkname }: ListedFile): string {
  return type.endsWith('link') ? linkname : '';
}

/** What of two files differs beside their content. */
function metadataFacts(before: ListedFile, after: ListedFile): string[] {
  const changes: readonly (readonly [what: string, was: string, is: string])[] = [
    ['kind', before.type, after.type],
    ['mode', octal(before.mode), octal(after.mode)],
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
  first: readonly string[],
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

/** So many lines of an own file that came are read where the difference is; longer ones stand with the own files. */
const MOST_ADDED_LINES = 200;

/** A file that came; its content stands in it, whole. Where its text stands nowhere else, or is short, all of it is what was added. */
export function addedFile(after: ReviewedFile, first: readonly string[]): FileDifference {
  const { content, origin, path } = after;
  const isBelow = isOwn(origin);
  const told = content.kind === 'binary' ? [content.what, ...content.facts] : [];
  const base = {
    change: 'added',
    path,
    after,
    facts: [...first, ...unreadFacts(content), ...told, ...originFacts(after)],
  } as const;
  if (content.kind !== 'text' || content.text === '' || (isBelow && content.lines > MOST_ADDED_LINES))
    return base;
  const lines = splitLines(content.text).map((text): LineChange => ({ change: 'added', text }));
  return {
    ...base,
    facts: [...(content.facts ?? []), ...base.facts],
    hunks: [{ before: 0, after: 1, lines }],
  };
}

function unreadFacts(content: Content): string[] {
  return content.kind === 'unread' ? [`not read: ${content.why}`] : [];
}

/** A file that went. */
export function removedFile(before: ReviewedFile): FileDifference {
  return { change: 'removed', path: before.path, before, facts: originFacts(before) };
}

function originFacts({ origin }: ListedFile): string[] {
  return origin.class === 'own' ? [] : [originText(origin)];
}
