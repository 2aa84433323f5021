import type { GpuRules } from '../gpu/gpuPolicy.ts';

/** What the rules about GPUs say, and whether each leaves something open. */
export function gpuWords(rules: GpuRules): readonly (readonly [sentence: string, open: boolean])[] {
  const { required, count, architectures, minimumDriver, modes, devices, maximumOcspAgeHours } = rules;
  const least = count ?? 1;
  const first: readonly [string, boolean] = required
    ? [`GPUs: ${least} or more must show what they are.`, false]
    : [
        `GPUs: none need show what it is; one that does must hold${count === undefined ? '' : `, and where one does, ${count} or more must`}.`,
        true,
      ];
  const parts = [
    `of ${architectures.join(' or ')}`,
    `mode ${modes.join(' or ')}`,
    minimumDriver === undefined ? 'driver of ANY age' : `driver ${minimumDriver} or newer`,
    devices === undefined ? 'any chip' : `one of the chips ${devices.join(', ')}`,
    `NVIDIA's word on certificates not older than ${maximumOcspAgeHours} h`,
  ];
  return [first, [`A GPU: ${parts.join('; ')}.`, required && minimumDriver === undefined]];
}
