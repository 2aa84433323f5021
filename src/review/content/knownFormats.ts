import type { Format } from './format.ts';

/** In the order in which they are asked. */
export const FORMATS: readonly Format[] = [];
