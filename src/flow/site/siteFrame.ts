import { createHash } from 'node:crypto';
import { Markup, markup, type Markup as Part } from '../../review/html/markup.ts';
import { PAGE_STYLE } from '../../review/html/pageStyle.ts';

/** What the pages of a ledger have beside those of a review: charts, tables that scroll in themselves. */
const SITE_STYLE = `${PAGE_STYLE}
.wide{overflow-x:auto}
@media (min-width:36rem){.wide table{min-width:34rem}}
@media (min-width:64rem){.frame{display:block}}
.chart{width:100%;max-width:34rem;height:auto;display:block}
.chart polyline{fill:none;stroke:var(--link);stroke-width:2}
.chart line{stroke:var(--line)}
.ok{color:var(--add-ink);font-weight:650}
td:first-child{white-space:nowrap}
.crumbs{margin:0 0 .4rem}
`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(SITE_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface SitePage {
  readonly title: string;
  /** Undefined on the first page. */
  readonly home?: 'index.html';
  readonly body: readonly Part[];
}

/** A page that loads nothing and runs nothing: a browser is told so. */
export function siteFrame({ title, home, body }: SitePage): string {
  const crumbs =
    home === undefined ? markup`` : markup`<p class="crumbs"><a href="${home}">All of the ledger</a></p>`;
  return markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${new Markup(SITE_STYLE)}</style></head><body><a class="skip" href="#main">Skip to the page</a><header><p class="kicker">Countersign ledger</p>${crumbs}<h1>${title}</h1></header><div class="frame"><main id="main" tabindex="-1">${body}</main></div><footer class="frame"><p>Made by Countersign from the ledger; what is from elsewhere says so. This page loads nothing from anywhere; whoever doubts it makes it again: <code>countersign ledger page</code>.</p></footer></body></html>
`.text;
}
