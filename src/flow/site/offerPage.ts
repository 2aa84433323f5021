import { kindWord } from '../../attestation/words/kindWord.ts';
import { markup, NOTHING, said, value, type Markup } from '../../review/html/markup.ts';
import { foldedLines, section } from '../../review/html/parts.ts';
import { siteFrame } from './siteFrame.ts';
import type { SiteOffer } from './siteModel.ts';
import { factRows, partyMarkup, tableMarkup } from './siteParts.ts';

function slotTable({ reading: { offer } }: SiteOffer): Markup {
  const rows = offer.slots.map(({ slot, info: { info, usage } }) => [
    markup`${slot}`,
    markup`${info.cpuCores || '–'}`,
    markup`${info.gpuCores || '–'}`,
    markup`${info.ram || '–'}`,
    markup`${info.diskUsage || '–'}`,
    markup`${usage.maxTimeMinutes || '–'}`,
    said(usage.price),
  ]);
  return tableMarkup(['slot', 'processors', 'GPUs', 'memory', 'disk', 'minutes', 'price'], rows);
}

/** The page of an offer: what its owner gives, and asks. */
export function offerPage(site: SiteOffer): string {
  const { id, reading, ownerName } = site;
  const { offer } = reading;
  const policy = offer.policy === undefined ? [] : JSON.stringify(offer.policy.document, null, 2).split('\n');
  return siteFrame({
    title: `Offer ${id}`,
    home: 'index.html',
    body: [
      section('facts', 'What is offered', [
        factRows([
          ['Kind', markup`${offer.type}`],
          ['Name', said(offer.info.name)],
          ['Description', said(offer.info.description)],
          ['Owner', partyMarkup(offer.owner, { [offer.owner]: ownerName })],
          ['Created', markup`${offer.created}`],
          ['State', markup`${offer.enabled ? 'offered' : 'not offered any more'}`],
          ...(offer.dataset === undefined ? [] : [['Commits to', value(offer.dataset.commitment)] as const]),
          ...(offer.tee === undefined
            ? []
            : [['Evidence, as it calls itself', said(kindWord(offer.tee.evidence))] as const]),
        ]),
        offer.slots.length === 0 ? NOTHING : slotTable(site),
      ]),
      ...(policy.length === 0
        ? []
        : [section('policy', 'Policy for TEEs', [foldedLines(`${policy.length} lines`, policy)])]),
    ],
  });
}
