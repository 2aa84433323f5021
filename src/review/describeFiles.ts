import { describeBeginning } from './content/describeBeginning.ts';
import { describeContent, MOST_UNPACKED } from './content/describeContent.ts';
import type { Content, ListedFile, ReviewedFile } from './model.ts';
import { contentsOf } from './walk/readContents.ts';
import type { ContentLimits } from './walk/readContents.ts';
import type { WalkedImage } from './walk/walkImage.ts';

const MIB = 1024 ** 2;

/** What a person can be shown: more text than any solution has of its own, and less than fills the memory. */
export interface DescribeLimits extends ContentLimits {
  /** Characters of all text. */
  readonly text: number;
}

export const DESCRIBE_LIMITS: DescribeLimits = {
  ...{ each: 32 * MIB, beginning: MIB, all: 1024 * MIB, text: 64 * MIB },
};

/** Reads and describes the content of files, in the order that they are given. No file is left out: what is not read says why. */
export async function describeFiles(
  walked: WalkedImage,
  files: readonly ListedFile[],
  limits: DescribeLimits = DESCRIBE_LIMITS,
): Promise<ReviewedFile[]> {
  const contents = new Map<string, Content>();
  const unpacking = { left: MOST_UNPACKED };
  let text = 0;
  const paths = files.map(({ path }) => path);
  for await (const found of contentsOf(walked, paths, limits)) {
    const { path } = found.file;
    if (found.bytes === undefined) {
      contents.set(path, { kind: 'unread', why: whyUnread(found.over, limits) });
      continue;
    }
    if (found.isBeginning) {
      contents.set(path, describeBeginning(path, found.bytes, found.file.size));
      continue;
    }
    const content = await describeContent(path, found.bytes, unpacking);
    if (content.kind === 'text') text += content.text.length;
    contents.set(
      path,
      content.kind === 'text' && text > limits.text
        ? { kind: 'unread', why: `beyond ${inMib(limits.text)} of text in all` }
        : content,
    );
  }
  return files.map((file) => ({ ...file, content: contents.get(file.path) ?? { kind: 'none' } }));
}

function whyUnread(over: 'each' | 'all', limits: ContentLimits): string {
  return over === 'each'
    ? `larger than ${inMib(limits.each)}`
    : `beyond ${inMib(limits.all)} of files that are read in all`;
}

function inMib(bytes: number): string {
  return `${bytes / MIB} MiB`;
}
