import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Marked } from 'marked';
import markedAlert from 'marked-alert';

const require = createRequire(import.meta.url);

/** A page of Markdown as GitHub shows it: its own style sheet, its alerts, on white. */
export async function htmlOf(markdown: string): Promise<string> {
  const style = readFileSync(require.resolve('github-markdown-css/github-markdown-light.css'), 'utf8');
  const body = await new Marked({ gfm: true }).use(markedAlert()).parse(markdown);
  return `<!doctype html><meta charset="utf-8"><style>${style}
    body { margin: 0; background: #fff }
    .markdown-body { padding: 24px; width: 1000px; font-family: "DejaVu Sans", "Noto Color Emoji", sans-serif }
    .markdown-body table { display: table }
  </style><article class="markdown-body">${body}</article>`;
}

/**
 * What a page of HTML is made of, whatever image it is of: its headings, its terms and the heads of its columns. Which files
 * an image has depends on the day that its base was made.
 */
export function frameOf(html: string): string {
  return [...html.matchAll(/<(h[1-3]|dt|th)\b[^>]*>(.*?)<\/\1>/gs)]
    .map(([, tag = '', inner = '']) => `${tag} ${inner.replaceAll(/<[^>]*>/g, '')}`)
    .filter((line) => !/[/.]/.test(line))
    .join('\n');
}

/**
 * Digest of what a page says, whatever run it is of: hashes, times, numbers and names of this run's own are left out.
 * Two runs of one version have the same digest; a row, a check or a sentence more or less changes it.
 */
export function digestOfPage(markdown: string): string {
  const said = markdown
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\/tmp\/[\w./-]+/g, 'PATH')
    .replaceAll(/\b(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b/g, 'CODE')
    .replaceAll(/\b[0-9a-f]{7,}\b/g, 'HEX')
    // Whichever ran the training on this machine.
    .replaceAll(/\b(?:podman|docker|bubblewrap)\b/g, 'SANDBOX')
    .replaceAll(/\d+(?:[.,:]\d+)*/g, 'N');
  return createHash('sha256').update(said).digest('hex');
}

/** The digest that stands for a page of this name. */
export function digestOf(name: string, page: string): string {
  return digestOfPage(name === 'review' ? frameOf(page) : page);
}
