import { createHash } from 'node:crypto';
import { differenceOf } from '../../../src/review/difference/differenceOf.ts';
import type {
  Content,
  ListedFile,
  Origin,
  PackageName,
  ReviewDifference,
  ReviewModel,
} from '../../../src/review/model.ts';
import { BARE_CONFIG } from '../models.ts';

export const of = (name: PackageName): Origin => ({ class: 'claimed', package: name });
const OWN: Origin = { class: 'own' };

interface Given extends Partial<ListedFile> {
  readonly path: string;
  readonly text?: string;
  readonly content?: Content;
}

function fileOf({ path, text = 'text\n', origin = OWN, ...more }: Given): ListedFile {
  const type = more.type ?? 'file';
  return {
    ...{ path, type, mode: 0o644, uid: 0, gid: 0, size: text.length, linkname: '', layer: 0, origin },
    ...(type === 'file' && { sha256: createHash('sha256').update(text).digest('hex') }),
    ...more,
  };
}

function contentOf({ content, text = 'text\n', type = 'file' }: Given): Content {
  if (type !== 'file') return { kind: 'none' };
  return content ?? { kind: 'text', text, lines: text.split('\n').length - 1, isAsciiOnly: true };
}

export interface Image {
  readonly model: ReviewModel;
  readonly contents: ReadonlyMap<string, Content>;
}

/** An image of these files, own ones where nothing else is said, and what is in them. */
export function image(files: readonly Given[], change: Partial<ReviewModel> = {}): Image {
  const isShown = ({ origin }: Given): boolean =>
    origin === undefined || ['own', 'changed'].includes(origin.class);
  const packages = new Map(
    files.flatMap(({ origin }) =>
      origin !== undefined && 'package' in origin
        ? [[JSON.stringify(origin.package), origin.package] as const]
        : [],
    ),
  );
  const count = { files: 0, bytes: 0 };
  return {
    contents: new Map(files.map((file) => [file.path, contentOf(file)])),
    model: {
      archive: { sha256: 'a'.repeat(64), size: 1 },
      imageId: 'sha256:1',
      tags: [],
      config: { ...BARE_CONFIG, created: 'then' },
      layers: [],
      origins: { known: count, claimed: count, changed: count, own: count },
      packages: [...packages.values()].map((name) => ({
        ...{ class: 'claimed', package: name, files: 1, bytes: 1, claimed: 1, changed: 0, missing: 0 },
      })),
      files: files.filter(isShown).map((file) => ({ ...fileOf(file), content: contentOf(file) })),
      others: files.filter((file) => !isShown(file)).map(fileOf),
      points: [],
      ...change,
    },
  };
}

export function compare(before: Image, after: Image): ReviewDifference {
  return differenceOf({
    ...{ before: before.model, after: after.model },
    contents: { before: before.contents, after: after.contents },
  });
}

/** `renamed a → b`: what happened to which file. */
export function brief({ files }: ReviewDifference): string[] {
  return files.map(({ change, from, path }) => `${change} ${from === undefined ? '' : `${from} → `}${path}`);
}
