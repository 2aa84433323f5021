import { statusOf } from '../../marketplace/order/orderState.ts';
import { reasonOf } from '../../marketplace/order/orderEnd.ts';
import { markup, NOTHING, said, value, type Markup } from '../../review/html/markup.ts';
import { factList, section } from '../../review/html/parts.ts';
import { counted } from '../../review/words.ts';
import { siteFrame } from './siteFrame.ts';
import type { LedgerSite, SiteOffer, SiteOrder } from './siteModel.ts';
import { factRows, marksMarkup, metricText, partyMarkup, refusalLine, tableMarkup } from './siteParts.ts';

function orderRow({ reading: { state }, names, judged }: SiteOrder): readonly Markup[] {
  const { author, at } = state.placed.entry;
  const reason = reasonOf(state);
  return [
    markup`<a href="order-${state.id}.html">${state.id}</a>`,
    markup`${statusOf(state)}${reason === '' ? NOTHING : markup`: ${said(reason)}`}`,
    markup`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time>`,
    partyMarkup(author, names),
    judged === undefined
      ? markup`<span class="quiet">no report</span>`
      : marksMarkup(judged.holds, judged.run),
  ];
}

function offerRow({ id, reading: { offer }, ownerName }: SiteOffer): readonly Markup[] {
  return [
    markup`<a href="offer-${id}.html">${id}</a>`,
    markup`${offer.type}`,
    said(offer.info.name),
    partyMarkup(offer.owner, { [offer.owner]: ownerName }),
    markup`${offer.enabled ? 'offered' : 'not offered any more'}`,
  ];
}

/** Runs whose results are at hand, side by side: the last value of each number that any of them reports. */
function runsSection(orders: readonly SiteOrder[]): Markup {
  const ran = orders.filter(({ metrics }) => metrics.length > 0);
  if (ran.length === 0) return NOTHING;
  const names = [...new Set(ran.flatMap(({ metrics }) => metrics.map(({ name }) => name)))];
  const rows = ran.map(({ reading: { state }, metrics }) => [
    markup`<a href="order-${state.id}.html">${state.id}</a>`,
    ...names.map((name) => {
      const last = metrics.find((metric) => metric.name === name)?.points.at(-1);
      return last === undefined ? markup`–` : markup`${metricText(last.value)}`;
    }),
  ]);
  return section('runs', 'Runs side by side', [
    markup`<p class="quiet">The last value of what each result reports: the solutions' own word. Not on the ledger: read from results that were downloaded here.</p>`,
    tableMarkup(['order', ...names], rows),
  ]);
}

function voidSection({ refused, frozen, ended }: LedgerSite): Markup {
  const lines = [
    ...refused.map(refusalLine),
    ...frozen.map(({ what, reason }) => `${what} stands still: ${reason}`),
    ...ended.map((line) => `key ${line}`),
  ];
  const body =
    lines.length === 0
      ? markup`<p class="quiet">Nothing: every entry counts, and no key has ended.</p>`
      : factList(lines);
  return section('void', 'What does not count', [body]);
}

/** The first page of a ledger's site. @param isPrivate whether its pages hold what a key opened */
export function indexPage(site: LedgerSite, isPrivate = false): string {
  const { orders, offers, older } = site;
  return siteFrame({
    title: 'A ledger, and what happened on it',
    body: [
      isPrivate
        ? markup`<p><strong>These pages hold what a key opened: do not publish them.</strong></p>`
        : NOTHING,
      section('ledger', 'The ledger', [
        factRows([
          ['Ledger', value(site.ledger)],
          ['Head', value(site.head)],
          ['Orders', markup`${orders.length + older}`],
          ['Offers', markup`${offers.length}`],
        ]),
      ]),
      runsSection(orders),
      section('orders', 'Orders, newest first', [
        older === 0
          ? NOTHING
          : markup`<p><strong>${counted(older, 'older order')} ${older === 1 ? 'has' : 'have'} no page here</strong>: <code>--newest</code> takes more.</p>`,
        orders.length === 0
          ? markup`<p class="quiet">None.</p>`
          : tableMarkup(['order', 'status', 'placed', 'customer', 'verdict'], orders.map(orderRow)),
      ]),
      section('offers', 'Offers', [
        offers.length === 0
          ? markup`<p class="quiet">None.</p>`
          : tableMarkup(['offer', 'kind', 'name', 'owner', 'state'], offers.map(offerRow)),
      ]),
      voidSection(site),
    ],
  });
}
