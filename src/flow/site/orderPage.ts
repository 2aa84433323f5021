import { limitLines } from '../../marketplace/card/rowWords.ts';
import { reasonOf } from '../../marketplace/order/orderEnd.ts';
import { statusOf } from '../../marketplace/order/orderState.ts';
import { statusOfSuborder } from '../../marketplace/order/statusOfSuborder.ts';
import { join, markup, NOTHING, said, value, type Markup } from '../../review/html/markup.ts';
import { cardMarkup, factList, lineMarkup, section } from '../../review/html/parts.ts';
import { siteFrame } from './siteFrame.ts';
import type { SiteOrder } from './siteModel.ts';
import {
  chartMarkup,
  factRows,
  marksMarkup,
  metricText,
  partyMarkup,
  refusalLine,
  tableMarkup,
  toned,
} from './siteParts.ts';

function factsOf({ reading: { state, offers }, names }: SiteOrder): Markup {
  const placed = state.placed.entry;
  const tee = offers.get(placed.tee.offer)?.offer;
  const reason = reasonOf(state);
  const time = (at: string | undefined): Markup => markup`${at ?? '–'}`;
  return factRows([
    ['Status', markup`${statusOf(state)}${reason === '' ? NOTHING : markup`: ${said(reason)}`}`],
    ['Customer', partyMarkup(placed.author, names)],
    [
      'Recipients',
      join(
        placed.recipients.map((recipient) => partyMarkup(recipient, names)),
        ', ',
      ),
    ],
    [
      'TEE',
      markup`<a href="offer-${placed.tee.offer}.html">offer ${placed.tee.offer}</a>${tee === undefined ? NOTHING : markup` of ${partyMarkup(tee.owner, names)}`}`,
    ],
    ['Solution', value(placed.solution.hash)],
    [
      'Source',
      placed.source === undefined
        ? markup`<span class="quiet">none named</span>`
        : said(`${placed.source.repository} ${placed.source.commit}`),
    ],
    [
      'Limits',
      join(
        limitLines(placed.limits).map((line) => lineMarkup(line)),
        '; ',
      ),
    ],
    ['Placed', time(placed.at)],
    ['Attested', time(state.attested?.entry.at)],
    ['Claimed', time(state.claimed?.entry.at)],
    ['Reported', time(state.reported?.entry.at)],
    ['Finished', time(state.finished?.entry.at)],
  ]);
}

function suborderTable({ reading: { state, offers }, names }: SiteOrder): Markup {
  const rows = state.suborders.map((suborder) => {
    const { id, type, offer, completed } = suborder;
    const owner = offers.get(offer)?.offer.owner;
    return [
      markup`${id}`,
      markup`${type}`,
      offers.has(offer) ? markup`<a href="offer-${offer}.html">${offer}</a>` : markup`${offer}`,
      owner === undefined ? markup`–` : partyMarkup(owner, names),
      markup`${statusOfSuborder(state, suborder)}`,
      markup`${completed?.entry.at ?? '–'}`,
    ];
  });
  return tableMarkup(['suborder', 'kind', 'offer', 'owner', 'status', 'completed'], rows);
}

function verdictSection({ judged }: SiteOrder): Markup {
  if (judged === undefined)
    return section('verdict', 'Verdict', [
      markup`<p class="quiet">The TEE published no report of this order.</p>`,
    ]);
  const { verdict, holds, run } = judged;
  const rows = verdict.checks.map(({ status, title, detail }) => [
    toned(status, status),
    said(title),
    said(detail),
  ]);
  const simulated =
    verdict.claims?.kind === 'sim'
      ? markup`<p class="banner">SIMULATED: no hardware vouches for any of this.</p>`
      : NOTHING;
  return section('verdict', 'Verdict', [
    simulated,
    markup`<p>${marksMarkup(holds, run)}</p>`,
    tableMarkup(['check', 'what must hold', 'what was seen'], rows),
  ]);
}

function metricsSection({ metrics }: SiteOrder): Markup {
  if (metrics.length === 0) return NOTHING;
  return section('metrics', 'What the result reports', [
    markup`<p class="quiet">The solution's own word, from a result that was downloaded here.</p>`,
    ...metrics.map((metric) => {
      const [first, last] = [metric.points[0], metric.points.at(-1)];
      const ends =
        first === undefined || last === undefined
          ? ''
          : `${metricText(first.value)} → ${metricText(last.value)}`;
      return markup`<h3>${said(metric.name)}: ${ends}</h3>${chartMarkup(metric)}<p class="quiet">by ${said(metric.along)}</p>`;
    }),
  ]);
}

function entriesSection({ reading: { entries, refused }, names }: SiteOrder): Markup {
  const rows = entries.map(({ index, head: { kind, at, author } }) => [
    markup`${index}`,
    said(kind),
    markup`${at}`,
    partyMarkup(author, names),
  ]);
  return section('entries', 'Entries of the log', [
    tableMarkup(['place', 'kind', 'at', 'author'], rows),
    refused.length === 0
      ? NOTHING
      : markup`<h3>What does not count</h3>${factList(refused.map(refusalLine))}`,
  ]);
}

/** The page of an order: public facts, and what the maker's key opened. */
export function orderPage(order: SiteOrder): string {
  const cards = order.judged?.verdict.cards ?? [];
  return siteFrame({
    title: `Order ${order.reading.state.id}`,
    home: 'index.html',
    body: [
      section('facts', 'What was ordered', [factsOf(order), suborderTable(order)]),
      verdictSection(order),
      metricsSection(order),
      cards.length === 0 ? NOTHING : section('approvals', 'What was approved', cards.map(cardMarkup)),
      entriesSection(order),
    ],
  });
}
