import type { SnpProduct } from '../roots.ts';

/** How a policy names a product. */
export const ruleOfProduct = { Milan: 'milan', Genoa: 'genoa', Turin: 'turin' } as const;

/** The product that a policy names so. */
export const productOfRule = { milan: 'Milan', genoa: 'Genoa', turin: 'Turin' } as const;

/** A processor as a report names it. */
export interface Cpu {
  readonly family: number;
  readonly model: number;
  readonly stepping: number;
}

/** For people: `family 0x19 model 0x11 stepping 1`. */
export function cpuText({ family, model, stepping }: Cpu): string {
  return `family 0x${family.toString(16)} model 0x${model.toString(16)} stepping ${stepping}`;
}

/** Family 19h models 0xh are Milan, 1xh and Axh Genoa (with Bergamo and Siena); family 1Ah models 00h to 11h Turin. */
export function productOfCpu(family: number, model: number): SnpProduct | undefined {
  const group = model >> 4;
  if (family === 0x19 && group === 0) return 'Milan';
  if (family === 0x19 && (group === 1 || group === 0xa)) return 'Genoa';
  if (family === 0x1a && model <= 0x11) return 'Turin';
  return undefined;
}
