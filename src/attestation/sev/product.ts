import type { SnpProduct } from '../roots.ts';

/** Family 19h models 0xh are Milan, 1xh and Axh Genoa (with Bergamo and Siena); family 1Ah models 00h to 11h Turin. */
export function productOfCpu(family: number, model: number): SnpProduct | undefined {
  const group = model >> 4;
  if (family === 0x19 && group === 0) return 'Milan';
  if (family === 0x19 && (group === 1 || group === 0xa)) return 'Genoa';
  if (family === 0x1a && model <= 0x11) return 'Turin';
  return undefined;
}
