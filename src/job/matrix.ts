/** GitHub's limit for the jobs of one matrix. */
export const MAX_JOBS = 256;

/** The outputs from which another job makes its matrix. */
export function matrixOutputs(
  include: readonly object[],
): Record<'matrix' | 'count' | 'any', string | number | boolean> {
  return { matrix: JSON.stringify({ include }), count: include.length, any: include.length > 0 };
}
