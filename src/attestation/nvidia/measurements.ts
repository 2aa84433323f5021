import { toHex } from '../../bytes/byteForms.ts';
import { CountersignError } from '../../errors.ts';
import { isZero } from '../bytes.ts';
import type { SpdmReport } from './report/spdmReport.ts';
import type { ReferenceValue, ReferenceValues } from './rim/referenceValues.ts';

/** The video decoder's value: it does not count where the GPU says that the decoder is off. */
const decoderIndex = 35;

/** How the measured values compare with the reference values. */
export interface Comparison {
  readonly matching: number;
  /** Numbers of values that are none of what they may be. */
  readonly differing: readonly number[];
  /** Numbers of values that are measured and that no reference value is about. */
  readonly unknown: readonly number[];
}

/**
 * Compares what was measured with what NVIDIA says that driver and vBIOS must measure.
 * @throws CountersignError `tampered` where driver and vBIOS both speak of one value
 */
export function compareMeasurements(
  { measurements, opaque }: SpdmReport,
  driver: ReferenceValues,
  vbios: ReferenceValues,
): Comparison {
  const both = [...driver.active.keys()].filter((index) => vbios.active.has(index));
  if (both.length > 0)
    throw new CountersignError('tampered', `driver and vBIOS both say what value ${both.join(', ')} must be`);
  const wanted = new Map([...driver.active, ...vbios.active]);
  if (opaque.decoder === 'off') wanted.delete(decoderIndex);
  const differing = [...wanted].filter(([index, value]) => !matches(measurements.get(index), value));
  const unknown = [...measurements].filter(([index, value]) => !wanted.has(index) && !isZero(value));
  return {
    matching: wanted.size - differing.length,
    differing: differing.map(([index]) => index).sort((a, b) => a - b),
    unknown: unknown.map(([index]) => index),
  };
}

function matches(measured: Uint8Array | undefined, { size, alternatives }: ReferenceValue): boolean {
  return measured?.length === size && alternatives.includes(toHex(measured));
}
