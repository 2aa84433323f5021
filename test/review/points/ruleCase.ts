import type { Sketch } from './sketch.ts';

/** An image in which a rule finds something, and its neighbour in which it finds nothing. */
export interface RuleCase {
  readonly rule: string;
  readonly says: RegExp;
  readonly place: string;
  readonly has: Sketch;
  readonly hasNot: Sketch;
}
