import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { settingLists, settingRows } from '../overview.ts';
import { approveCommands, type ReviewView } from '../reviewView.ts';
import { counted, sizeText } from '../words.ts';
import { CountersignError } from '../../errors.ts';
import type { ReviewedLayer } from '../model.ts';
import { differenceSection } from './differenceSection.ts';
import { pageScript } from './enhancePage.ts';
import { filesSection, placesOf } from './filesSection.ts';
import { glanceSection } from './glanceSection.ts';
import { markup, Markup, NOTHING, value } from './markup.ts';
import { othersSection } from './othersSection.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import { cardMarkup, foldedLines, rowsMarkup, section, textMarkup } from './parts.ts';
import { pointsSection } from './pointsSection.ts';

/**
 * The review as one page that needs nothing else: works without its script, loads nothing, and runs nothing of the image.
 * What the image has stands in it as text; the policy of the page, by digest of its own style and script, holds even if not.
 * A part at a time: the whole may be larger than a string can be.
 */
export function* reviewPage(view: ReviewView): Generator<string> {
  for (const { text } of pageParts(view)) yield text;
}

/** @throws CountersignError `input` where the file cannot be written */
export async function writeReviewPage(path: string, view: ReviewView): Promise<void> {
  try {
    await pipeline(Readable.from(reviewPage(view)), createWriteStream(path, { mode: 0o600 }));
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CountersignError('input', `the page ${path} cannot be written (${why})`, { cause });
  }
}

function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${sourceHash(style)}`,
    `script-src ${sourceHash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function* pageParts(view: ReviewView): Generator<Markup> {
  const { review, cards = [], withheld } = view;
  const isShown = withheld === undefined;
  const places = placesOf(review.files);
  const script = pageScript();
  yield headMarkup(view, script);
  yield markup`<div class="frame">${navigation(view)}<main id="main" tabindex="-1">`;
  yield glanceSection(view, places);
  yield pointsSection(review, places, isShown);
  yield* differenceSection(review, places, isShown);
  yield* filesSection(review, places, isShown);
  yield* othersSection(review);
  yield settingsSection(view);
  yield layersSection(review.layers);
  if (cards.length > 0) yield* askedSections(view);
  yield markup`</main></div><footer class="frame"><p>Made by Countersign. This page loads nothing from anywhere, and nothing of the image runs in it.</p></footer>`;
  yield new Markup(`<script>${script}</script></body></html>\n`);
}

function headMarkup({ review, cards = [] }: ReviewView, script: string): Markup {
  const orders = [...new Set(cards.map(({ order }) => order))].join(', ');
  const title = cards.length === 0 ? 'A solution to review' : `Your approval is asked for: order ${orders}`;
  const { sha256 } = review.archive;
  return markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf(PAGE_STYLE, script)}"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – ${sha256.slice(0, 12)}</title><style>${new Markup(PAGE_STYLE)}</style></head><body><a class="skip" href="#main">Skip to the review</a><header><p class="kicker">Countersign review</p><h1>${title}</h1><p class="hash">Solution ${value(sha256)} <span class="quiet">(SHA-256 of the archive)</span></p></header>`;
}

function navigation({ cards = [] }: ReviewView): Markup {
  const links = [
    ['glance', 'At a glance'],
    ['points', 'Pointed out'],
    ['difference', 'Since approved'],
    ['files', 'Own and changed files'],
    ['others', 'Claimed and known'],
    ['settings', 'Settings'],
    ['layers', 'Layers'],
    ...(cards.length === 0 ? [] : [['card', 'What you sign'] as const, ['approve', 'To approve'] as const]),
  ] as const;
  return markup`<nav aria-label="Parts of the review"><ul>${links.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`;
}

function settingsSection({ review }: ReviewView): Markup {
  return section('settings', 'Settings', [
    rowsMarkup(settingRows(review)),
    ...settingLists(review).map(({ title, entries }) => foldedLines(title, entries)),
  ]);
}

function layersSection(layers: readonly ReviewedLayer[]): Markup {
  if (layers.length === 0) return section('layers', 'Layers', [markup`<p class="quiet">None.</p>`]);
  return section('layers', 'Layers, lowest first', [
    markup`<ol>${layers.map(
      ({ digest, files, bytes, base, createdBy }) =>
        markup`<li><p>${value(digest)} <span class="meta">${counted(files, 'file')}, ${sizeText(bytes)}</span>${base === undefined ? NOTHING : markup`<br>Known, of the base ${value(base)}`}${createdBy === '' ? NOTHING : markup`<br>It says it was made by ${value(createdBy)}`}</p></li>`,
    )}</ol>`,
  ]);
}

function* askedSections(view: ReviewView): Generator<Markup> {
  const { cards = [] } = view;
  const commands = approveCommands(view);
  yield section('card', 'What you sign', [
    markup`<p>This is all that your key signs if you approve.</p>`,
    ...cards.map(cardMarkup),
  ]);
  yield section('approve', 'To approve', [
    markup`<ul>${cards.map((card) =>
      card.isRefused
        ? markup`<li>Suborder ${card.suborder}: there is no code, since nothing is signed for this TEE.</li>`
        : markup`<li>Suborder ${card.suborder}: code <strong>${value(card.code)}</strong> (of ${value(card.digest)})</li>`,
    )}</ul>`,
    commands.length === 0
      ? NOTHING
      : markup`<p>Approve the waiting job on the run's page with the code in the comment of your review, or sign by hand:</p>${textMarkup(commands, true)}`,
  ]);
}
