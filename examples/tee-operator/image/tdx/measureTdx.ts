import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Image } from '../measureImage.ts';
import { registerAfter, rtmr1Events, rtmr2Events } from './bootEvents.ts';
import { mrtdOf } from './mrtd.ts';

/** What a TDX module will report, each 96 hexadecimal digits. RTMR 0 is not among them: it holds what the host gives. */
export interface TdxMeasurement {
  /** The firmware. */
  readonly mrtd: string;
  /** The kernel. */
  readonly rtmr1: string;
  /** Command line and initrd. */
  readonly rtmr2: string;
}

/**
 * What Intel's TDX will report of a machine that QEMU starts with this image, by -bios, -kernel, -initrd and -append; whatever its
 * memory and its processors.
 * @throws Error when the firmware is not for TDX, or the kernel no PE file
 */
export async function measureTdx(
  image: Pick<Image, 'tdxFirmware' | 'kernel' | 'initrd' | 'commandLine'>,
): Promise<TdxMeasurement> {
  const initrd = createHash('sha384');
  await pipeline(createReadStream(image.initrd), initrd);
  return {
    mrtd: mrtdOf(await readFile(image.tdxFirmware)),
    rtmr1: registerAfter(rtmr1Events(await readFile(image.kernel))),
    rtmr2: registerAfter(rtmr2Events(image.commandLine, initrd.digest())),
  };
}
