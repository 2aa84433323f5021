import { posix } from 'node:path';
import { compiledText, kindsText } from '../kinds/fileGroups.ts';
import type { ReviewModel } from '../model.ts';
import { changeCounts, commandLine, isSame, userLine } from '../overview.ts';
import type { ReviewView } from '../reviewView.ts';
import { CLASSES, counted, numberText, packagesOf, pointTitle, sizeText } from '../words.ts';
import { markup, NOTHING, said, type Markup } from './markup.ts';
import { rowsMarkup, section } from './parts.ts';
import type { Places } from './pointsSection.ts';

/** PATH_MAX of Linux. */
const LONGEST_PATH = 4096;

interface Tile {
  readonly of: string;
  readonly to: string;
  readonly big: string;
  readonly says: string;
  readonly isHot: boolean;
}

/** What is to be seen within ten seconds: what is asked, what it runs, whose files are in it, what changed, what is pointed out. */
export function glanceSection(view: ReviewView, places: Places): Markup {
  const { review, withheld } = view;
  const { config } = review;
  const compiled = compiledText(review);
  // No folder has a longer name; resolved for each word, it would cost its length each time.
  const folder = config.workingDir.length > LONGEST_PATH ? '/' : config.workingDir;
  const idOf = (word: string): string | undefined => places.get(posix.resolve('/', folder, word).slice(1));
  return section('glance', 'At a glance', [
    ...banners(view),
    withheld === undefined ? NOTHING : markup`<p class="banner">${said(withheld)}</p>`,
    markup`<ul class="glance">${tiles(view).map(tileMarkup)}</ul>`,
    rowsMarkup(
      [
        { title: 'Entry point', lines: [commandLine(config.entrypoint)] },
        { title: 'Arguments', lines: [commandLine(config.cmd)] },
        { title: 'User', lines: [userLine(config.user)] },
        ...(compiled === undefined ? [] : [{ title: 'Compiled Python', lines: [[compiled]] }]),
      ],
      'runs',
      idOf,
    ),
  ]);
}

function banners({ cards = [] }: ReviewView): readonly Markup[] {
  return [
    ...(cards.some(({ isRefused }) => isRefused)
      ? [
          markup`<p class="banner"><strong>REFUSED.</strong> The TEE does not hold under your own policy. Nothing will be signed, whatever is clicked.</p>`,
        ]
      : []),
    ...(cards.some(({ isSimulated }) => isSimulated)
      ? [
          markup`<p class="banner"><strong>SIMULATED TEE.</strong> It protects nobody's data and proves nothing about the machine.</p>`,
        ]
      : []),
  ];
}

function tileMarkup({ of, to, big, says, isHot }: Tile): Markup {
  return markup`<li class="${isHot ? 'hot' : 'calm'}"><a href="#${to}"><span class="k">${of}</span><b>${big}</b><small>${says}</small></a></li>`;
}

function tiles({ review, cards = [] }: ReviewView): readonly Tile[] {
  const asked = cards.map(({ order, suborder }) => `order ${order}, suborder ${suborder}`).join('; ');
  return [
    ...(cards.length === 0
      ? []
      : [{ of: 'You are asked', to: 'card', big: 'To sign', says: asked, isHot: false }]),
    ownTile(review),
    sinceTile(review),
    pointTile(review),
    othersTile(review),
  ];
}

function ownTile(review: ReviewModel): Tile {
  const { own, changed } = review.origins;
  const alsoChanged =
    changed.files === 0
      ? 'none differs from its package'
      : `and ${numberText(changed.files)} changed, that a package has otherwise`;
  return {
    ...{ of: 'Its own', to: 'files', big: counted(own.files, 'file') },
    says: [sizeText(own.bytes), ...(own.files === 0 ? [] : [kindsText(review)]), alsoChanged].join('; '),
    isHot: changed.files > 0,
  };
}

function sinceTile({ difference, notCompared }: ReviewModel): Tile {
  const tile = { of: 'Since you approved', to: 'difference' };
  if (difference === undefined)
    return {
      ...tile,
      big: 'Not compared',
      says: notCompared ?? 'nothing was approved before: all of it is new',
      isHot: false,
    };
  if (isSame(difference))
    return { ...tile, big: 'Nothing changed', says: 'neither a file nor a setting', isHot: false };
  const { files, packages, settings } = difference;
  const big =
    files.length > 0 ? counted(files.length, 'file') : counted(packages.length + settings.length, 'change');
  return { ...tile, big, says: changeCounts(difference), isHot: false };
}

function pointTile({ points }: ReviewModel): Tile {
  const kinds = [...new Set(points.map(({ kind }) => pointTitle(kind)))].join(', ');
  return {
    ...{
      of: 'Pointed out',
      to: 'points',
      big: points.length === 0 ? 'Nothing' : counted(points.length, 'place'),
    },
    says: points.length === 0 ? 'nothing runs beside the entry point that was found' : kinds,
    isHot: false,
  };
}

function othersTile({ packages, origins: { claimed, known } }: ReviewModel): Tile {
  return {
    ...{ of: CLASSES.claimed.title, to: 'others', isHot: false },
    big: counted(packagesOf(packages, 'claimed').length, 'package'),
    says: `${counted(claimed.files, 'file')}, ${CLASSES.claimed.says}; ${numberText(known.files)} known by an outside source${known.files === 0 ? ' (countersign solution known fetch asks the registries)' : ''}`,
  };
}
