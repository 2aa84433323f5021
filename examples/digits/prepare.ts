/**
 * Makes what Alice and Bob have before they meet:
 *
 *   node examples/digits/prepare.ts <directory>
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digit } from './digits.ts';
import { SIDE, splitDigits } from './digits.ts';
import { accuracyOf, toTensors, trainPerceptron } from './perceptron.ts';
import { encodePng } from './png.ts';
import { encodeSafetensors } from './safetensors.ts';

export interface PreparedDigits {
  /** Directory of Alice's private dataset: `train/`, `held-out/`, each PNG files and a labels.csv. */
  readonly dataset: string;
  /** Directory of Bob's private model: model.safetensors. */
  readonly model: string;
  /** Images in Alice's dataset to train on, and held out. */
  readonly images: { readonly train: number; readonly heldOut: number };
  /** Images that Bob trained his model on; none of a digit above 4. */
  readonly pretrainedOn: number;
  /** Accuracy of Bob's model on Alice's held-out images, 0 to 1. */
  readonly accuracy: number;
}

const DATASET_README = `Handwritten digits, 28 x 28 pixels, 8-bit greyscale, ink is white.
train/ is to train on; held-out/ is to test with and has no image in common with it.
labels.csv names each image and the digit that it shows.
`;

async function writeFolder(folder: string, digits: readonly Digit[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lines = ['file,label'];
  for (const [index, { pixels, label }] of digits.entries()) {
    const name = `${String(index + 1).padStart(5, '0')}.png`;
    lines.push(`${name},${label}`);
    await writeFile(join(folder, name), encodePng(pixels, SIDE), { mode: 0o600 });
  }
  await writeFile(join(folder, 'labels.csv'), `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** Writes Alice's dataset and trains Bob's model below `directory`. Deterministic; takes about two seconds. */
export async function prepareDigits(directory: string): Promise<PreparedDigits> {
  const { alice, bob, heldOut } = await splitDigits();
  const dataset = join(directory, 'alice', 'dataset');
  await writeFolder(join(dataset, 'train'), alice);
  await writeFolder(join(dataset, 'held-out'), heldOut);
  await writeFile(join(dataset, 'README.txt'), DATASET_README, { mode: 0o600 });

  const model = join(directory, 'bob', 'model');
  await mkdir(model, { recursive: true, mode: 0o700 });
  const perceptron = trainPerceptron(bob);
  await writeFile(join(model, 'model.safetensors'), encodeSafetensors(toTensors(perceptron)), {
    mode: 0o600,
  });
  return {
    dataset,
    model,
    images: { train: alice.length, heldOut: heldOut.length },
    pretrainedOn: bob.length,
    accuracy: accuracyOf(perceptron, heldOut),
  };
}

if (import.meta.main) {
  const [directory] = process.argv.slice(2);
  if (directory === undefined) {
    console.error('usage: node examples/digits/prepare.ts <directory>');
    process.exitCode = 2;
  } else {
    console.log(JSON.stringify(await prepareDigits(directory), null, 2));
  }
}
