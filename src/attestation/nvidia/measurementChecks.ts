import { CountersignError } from '../../errors.ts';
import type { CheckList } from '../checkList.ts';
import type { NvidiaGpuEvidence } from '../gpu/gpuEvidence.ts';
import { compareMeasurements } from './measurements.ts';
import type { NvidiaCollateral } from './nvidiaCollateral.ts';
import type { Device } from './report/deviceChain.ts';
import type { SpdmReport } from './report/spdmReport.ts';
import type { ReferenceValues } from './rim/referenceValues.ts';

/** Checks reference values of driver and vBIOS, and what was measured against them. */
export function checkMeasurements(
  list: CheckList,
  report: SpdmReport,
  device: Device | undefined,
  places: NvidiaGpuEvidence['rims'],
  collateral: NvidiaCollateral,
): void {
  const { driverVersion, vbiosVersion } = report.opaque;
  const driver = checkRim(list, 'driver', driverVersion, device, places.driver, collateral);
  const vbios = checkRim(list, 'vbios', vbiosVersion, device, places.vbios, collateral);
  const title = `What the GPU measured is what NVIDIA says that it must measure`;
  if (driver === undefined || vbios === undefined) {
    list.notPossible('gpu-measurements', title, 'the reference values of driver or vBIOS do not hold');
    list.notPossible('gpu-debug', debugTitle, 'nothing says what it must measure');
    return;
  }
  const compared = list.attempt('gpu-measurements', title, () => {
    const value = compareMeasurements(report, driver, vbios);
    const { matching, differing, unknown } = value;
    if (differing.length > 0)
      throw new CountersignError(
        'refused',
        `value ${differing.join(', ')} differs, ${matching} others match: its firmware is not the one that NVIDIA signed, or debug tools are on`,
      );
    const more = unknown.length === 0 ? '' : `; nothing is said of ${unknown.join(', ')}`;
    return { value, detail: `${matching} values match${more}` };
  });
  // The report has no bit of its own for it: a GPU whose debug tools (DevTools mode) are on measures something else.
  list.record(
    'gpu-debug',
    debugTitle,
    compared !== undefined,
    compared === undefined
      ? 'a GPU in debug mode shows itself by values that differ'
      : 'every value is that of a production GPU',
  );
}

const debugTitle = 'No debug tools are on in the GPU';
const rimNames = { driver: 'driver', vbios: 'vBIOS' } as const;

function checkRim(
  list: CheckList,
  kind: keyof typeof rimNames,
  version: string | undefined,
  device: Device | undefined,
  place: number,
  collateral: NvidiaCollateral,
): ReferenceValues | undefined {
  const name = rimNames[kind];
  const rim = list.attempt(
    `gpu-${kind}-rim`,
    `The reference values of the ${name} are NVIDIA's, and of its version`,
    () => {
      const value = collateral.referenceValues(place);
      requireFits(value, version, device);
      return {
        value,
        detail: `${value.product} ${value.version}, signed by ${value.chain[0]?.commonName ?? ''}`,
      };
    },
  );
  if (rim === undefined) return undefined;
  list.attempt(
    `gpu-${kind}-rim-revocation`,
    `NVIDIA has not taken back the signer of the ${name}'s reference values`,
    () => {
      const oldest = collateral.requireGood(rim.chain, 0);
      return { value: oldest, detail: `OCSP answers, the oldest of ${oldest.toISOString()}` };
    },
  );
  return rim;
}

function requireFits(
  { version, product, edition }: ReferenceValues,
  reported: string | undefined,
  device: Device | undefined,
): void {
  if (version !== reported?.toUpperCase())
    throw new CountersignError(
      'refused',
      `they are of version ${version}; the GPU has ${reported ?? 'none that it names'}`,
    );
  // Of a device that is not known nothing holds anyway; Blackwell's files name one product for several chips.
  const fits =
    device === undefined ||
    (device.architecture === 'blackwell' ? product.startsWith('GB') : product === device.chip);
  if (edition !== 'GPU' || !fits)
    throw new CountersignError(
      'refused',
      `they are of the ${edition} ${product}, not of ${device?.chip ?? 'a GPU'}`,
    );
}
