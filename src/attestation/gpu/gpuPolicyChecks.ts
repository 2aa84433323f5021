import type { CheckList } from '../checkList.ts';
import type { GpuClaims } from './gpuClaims.ts';
import type { GpuEvidence } from './gpuEvidence.ts';
import type { GpuRules } from './gpuPolicy.ts';

/** Checks what concerns all GPUs of a TEE: that there are enough, and that none is shown twice. */
export function checkGpusTogether(
  list: CheckList,
  devices: readonly GpuEvidence[],
  claims: readonly GpuClaims[],
  { required, count }: GpuRules,
): void {
  const found = devices.length;
  if (required || found > 0) {
    const least = count ?? (required ? 1 : 0);
    const none = 'this TEE shows no GPU, and the policy asks for one';
    const some = `${found} shown; the policy asks for ${least === 0 ? 'none' : `${least} or more`}`;
    list.record(
      'gpu-count',
      'The TEE shows as many GPUs as the policy asks for',
      found >= least,
      found === 0 ? none : some,
    );
  }
  if (found === 0) return;
  const twice = [
    ...doubles(devices.map(({ place }) => place.uuid)),
    ...doubles(devices.map(({ place }) => place.pci)),
    ...doubles(devices.map(({ report }) => report)).map(() => 'one report'),
    ...doubles(claims.map(({ serial }) => serial)),
  ];
  list.record(
    'gpu-distinct',
    'Each GPU is shown once',
    twice.length === 0,
    twice.length === 0 ? `${found} of them` : `shown twice: ${[...new Set(twice)].join(', ')}`,
  );
}

/** Checks one GPU against the policy. */
export function checkGpuAllowed(list: CheckList, gpu: GpuClaims, rules: GpuRules): void {
  list.record(
    'gpu-architecture',
    'The GPU is of an architecture that the policy accepts',
    rules.architectures.includes(gpu.architecture),
    `${gpu.architecture}; the policy accepts ${rules.architectures.join(', ')}`,
  );
  list.record(
    'gpu-mode',
    'The GPU works in a mode that the policy accepts',
    rules.modes.some((mode) => mode === gpu.mode),
    `${gpu.mode}; the policy accepts ${rules.modes.join(', ')}`,
  );
  if (rules.minimumDriver !== undefined)
    list.record(
      'gpu-driver',
      'The driver is not older than the policy allows',
      !isOlder(gpu.driver, rules.minimumDriver),
      `driver ${gpu.driver}; the policy asks for ${rules.minimumDriver}`,
    );
  if (rules.devices !== undefined)
    list.record(
      'gpu-allowed',
      'The GPU is one that the policy accepts',
      rules.devices.some((one) => one === gpu.serial || one === gpu.ueid),
      `serial number ${gpu.serial}${gpu.ueid === undefined ? '' : `, ueid ${gpu.ueid}`}`,
    );
}

function doubles(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Part by part, as numbers. What is no version is older than any. */
function isOlder(version: string, least: string): boolean {
  if (!/^[0-9]{1,4}(?:\.[0-9]{1,4}){1,3}$/.test(version)) return true;
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of least.split('.').map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part < wanted;
  }
  return false;
}
