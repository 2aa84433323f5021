import type { Digit } from './digits.ts';
import { PIXELS } from './digits.ts';
import type { Tensor } from './safetensors.ts';

const HIDDEN = 64;
const LABELS = 10;
const EPOCHS = 6;
const RATE = 0.02;

/**
 * One hidden layer of ReLUs: the model that Bob brings, and the judge of what he takes home. Weights are kept by
 * input, so that the many empty pixels of a digit cost nothing.
 */
export interface Perceptron {
  readonly hiddenWeight: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly outputWeight: Float32Array;
  readonly outputBias: Float32Array;
}

/** Numbers from 0 to 1, the same for the same seed (the generator known as mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Trains a new one by stochastic gradient descent, one digit at a time. The same digits give the same weights. */
export function trainPerceptron(digits: readonly Digit[]): Perceptron {
  const random = seededRandom(20);
  // He et al. 2015: uniform with variance 2 / inputs.
  const start = (inputs: number, outputs: number): Float32Array =>
    Float32Array.from({ length: inputs * outputs }, () => (random() * 2 - 1) * Math.sqrt(6 / inputs));
  const model = {
    hiddenWeight: start(PIXELS, HIDDEN),
    hiddenBias: new Float32Array(HIDDEN),
    outputWeight: start(HIDDEN, LABELS),
    outputBias: new Float32Array(LABELS),
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const digit of digits) learn(model, digit, rate);
  }
  return model;
}

/** The share of digits that the model names rightly, 0 to 1. */
export function accuracyOf(model: Perceptron, digits: readonly Digit[]): number {
  const right = digits.filter((digit) => {
    const { scores } = forward(model, digit.pixels);
    return scores.indexOf(Math.max(...scores)) === digit.label;
  });
  return right.length / digits.length;
}

/** Adds `scale` × the matrix's row `row` to `sum`. */
function addRow(sum: Float32Array, matrix: Float32Array, row: number, scale: number): void {
  const start = row * sum.length;
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + scale * (matrix[start + i] ?? 0);
}

/** Adds `scale` × `change` to the matrix's row `row`. */
function changeRow(matrix: Float32Array, row: number, change: Float32Array, scale: number): void {
  const start = row * change.length;
  for (let i = 0; i < change.length; i += 1) {
    matrix[start + i] = (matrix[start + i] ?? 0) + scale * (change[i] ?? 0);
  }
}

function forward(model: Perceptron, pixels: Uint8Array): { hidden: Float32Array; scores: Float32Array } {
  const hidden = Float32Array.from(model.hiddenBias);
  pixels.forEach((ink, pixel) => {
    if (ink > 0) addRow(hidden, model.hiddenWeight, pixel, ink / 255);
  });
  const scores = Float32Array.from(model.outputBias);
  hidden.forEach((value, unit) => {
    if (value > 0) addRow(scores, model.outputWeight, unit, value);
    else hidden[unit] = 0;
  });
  return { hidden, scores };
}

/** One step down the gradient of the cross-entropy of one digit. */
function learn(model: Perceptron, { pixels, label }: Digit, rate: number): void {
  const { hidden, scores } = forward(model, pixels);
  const highest = Math.max(...scores);
  const byScore = scores.map((score) => Math.exp(score - highest));
  const sum = byScore.reduce((total, value) => total + value, 0);
  byScore.forEach((value, i) => (byScore[i] = value / sum - (i === label ? 1 : 0)));
  const byHidden = hidden.map((value, unit) => {
    if (value === 0) return 0;
    const row = model.outputWeight.subarray(unit * LABELS, (unit + 1) * LABELS);
    return row.reduce((total, weight, i) => total + weight * (byScore[i] ?? 0), 0);
  });
  hidden.forEach((value, unit) => {
    if (value > 0) changeRow(model.outputWeight, unit, byScore, -rate * value);
  });
  changeRow(model.outputBias, 0, byScore, -rate);
  pixels.forEach((ink, pixel) => {
    if (ink > 0) changeRow(model.hiddenWeight, pixel, byHidden, (-rate * ink) / 255);
  });
  changeRow(model.hiddenBias, 0, byHidden, -rate);
}

function transpose(values: Float32Array, rows: number, columns: number): Float32Array {
  return Float32Array.from(values, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)] ?? 0);
}

/** The tensors as the solution reads and writes them: one row for each output. */
export function toTensors(model: Perceptron): Map<string, Tensor> {
  return new Map<string, Tensor>([
    ['hidden.weight', { shape: [HIDDEN, PIXELS], values: transpose(model.hiddenWeight, PIXELS, HIDDEN) }],
    ['hidden.bias', { shape: [HIDDEN], values: model.hiddenBias }],
    ['output.weight', { shape: [LABELS, HIDDEN], values: transpose(model.outputWeight, HIDDEN, LABELS) }],
    ['output.bias', { shape: [LABELS], values: model.outputBias }],
  ]);
}

export function fromTensors(tensors: ReadonlyMap<string, Tensor>): Perceptron {
  const values = (name: string): Float32Array => tensors.get(name)?.values ?? new Float32Array(0);
  return {
    hiddenWeight: transpose(values('hidden.weight'), HIDDEN, PIXELS),
    hiddenBias: values('hidden.bias'),
    outputWeight: transpose(values('output.weight'), LABELS, HIDDEN),
    outputBias: values('output.bias'),
  };
}
