import * as z from 'zod';
import { placedSchema, suborderSchema, type PlacedEntry } from './orderEntries.ts';

/** 1, 2, 3 …: an order's suborders before the log gives the order its number. */
const nth = z.int().positive().max(99);

const placedContentSchema = placedSchema
  .omit({ v: true, kind: true, order: true, seq: true, author: true, at: true })
  .extend({
    suborders: z
      .array(suborderSchema.omit({ id: true }))
      .min(1)
      .max(64),
    solution: placedSchema.shape.solution.extend({ suborder: nth.optional() }),
    inputs: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('offer'), suborder: nth }),
          placedSchema.shape.inputs.element.options[1],
        ]),
      )
      .max(64),
  });

/**
 * What a customer signs when he places an order. Its number is the log's to give, so its suborders are counted from
 * it: he signs the same whatever place it gets.
 */
export type PlacedContent = z.infer<typeof placedContentSchema>;

type Numbered = Pick<PlacedEntry, 'suborders' | 'solution' | 'inputs'>;

/** The same with the numbers that follow from the order's. @throws ZodError for what no customer's tool writes */
export function numberedContent(
  content: unknown,
  order: number,
): Omit<PlacedContent, keyof Numbered> & Numbered {
  const placed = placedContentSchema.parse(content);
  const { suborder, ...solution } = placed.solution;
  return {
    ...placed,
    suborders: placed.suborders.map((one, position) => ({ id: order + position + 1, ...one })),
    solution: suborder === undefined ? solution : { ...solution, suborder: order + suborder },
    inputs: placed.inputs.map((input) =>
      input.kind === 'offer' ? { ...input, suborder: order + input.suborder } : input,
    ),
  };
}
