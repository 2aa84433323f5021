import * as z from 'zod';
import { CountersignError } from '../../../errors.ts';

/** A file of a project on an index. */
export interface IndexFile {
  readonly filename: string;
  readonly url: string;
  /** Lower-case hex; absent where the index names no SHA-256. */
  readonly sha256: string | undefined;
}

/** JSON first (PEP 691), and the older HTML (PEP 503), which some indices have alone. */
export const SIMPLE_ACCEPT =
  'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1';

const page = z.object({
  files: z
    .array(
      z.object({
        filename: z.string(),
        url: z.string(),
        hashes: z.object({ sha256: z.string().optional() }),
      }),
    )
    .max(200_000),
});

const ANCHOR = /<a\s[^<>]{0,8192}>[^<>]{0,1024}<\/a>/gi;
const HREF = /\shref\s*=\s*"([^"]{0,4096})"/i;

/** @throws CountersignError `tampered` when it is neither form of such a page */
export function readSimplePage(text: string, what: string): IndexFile[] {
  if (!text.trimStart().startsWith('{')) return readAnchors(text, what);
  try {
    const { files } = page.parse(JSON.parse(text));
    return files.map(({ filename, url, hashes }) => ({ filename, url, sha256: hexOf(hashes.sha256) }));
  } catch (cause) {
    throw new CountersignError('tampered', `${what} is no page of a package index`, { cause });
  }
}

function readAnchors(text: string, what: string): IndexFile[] {
  if (!/<html|<!doctype/i.test(text.slice(0, 4096)))
    throw new CountersignError('tampered', `${what} is no page of a package index`);
  return [...text.matchAll(ANCHOR)].flatMap(([anchor]) => {
    const [url = '', fragment = ''] = plainText(HREF.exec(anchor)?.[1] ?? '').split('#');
    const name = /[^/]*$/.exec(url)?.[0] ?? '';
    const filename = decoded(name);
    return filename === undefined || filename === ''
      ? []
      : [{ filename, url, sha256: hexOf(/^sha256=(.*)$/.exec(fragment)?.[1]) }];
  });
}

function plainText(attribute: string): string {
  return attribute.replaceAll('&#43;', '+').replaceAll('&amp;', '&');
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function hexOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}
