import { createHash } from 'node:crypto';
import { authenticodeSha384 } from './authenticode.ts';

const sha384 = (data: Buffer | string): Buffer => createHash('sha384').update(data).digest();

/**
 * What firmware extends RTMR 1 with when QEMU gives it a kernel (-kernel), in its order. The kernel is measured as it lies in the file:
 * QEMU 10.0 and newer offer it so as `etc/boot/kernel`, and EDK II of 2025.02 and newer takes that one
 * (OvmfPkg/QemuKernelLoaderFsDxe), not the one whose header QEMU fills in by the size of the memory. The rest are constants of
 * OvmfPkg/Tcg/TdTcg2Dxe: the first attempt to start something, a line drawn under what came before, and that the kernel took over.
 */
export function rtmr1Events(kernel: Buffer): Buffer[] {
  return [
    authenticodeSha384(kernel),
    sha384('Calling EFI Application from Boot Option'),
    sha384(Buffer.alloc(4)),
    sha384('Exit Boot Services Invocation'),
    sha384('Exit Boot Services Returned with Success'),
  ];
}

/**
 * What the start of Linux extends RTMR 2 with: the command line as firmware hands it over, in UTF-16 with its NUL, and the initrd.
 * EDK II since 2025.08 puts `initrd=initrd ` before the line of -append (OvmfPkg/Library/X86QemuLoadImageLib; older ones put it
 * after).
 * @param initrd SHA-384 of the initrd
 * @throws Error when the line holds more than printable ASCII, which firmware would widen in its own way
 */
export function rtmr2Events(commandLine: string, initrd: Buffer): Buffer[] {
  if (!/^[\x20-\x7e]*$/.test(commandLine))
    throw new Error(`The command line is not printable ASCII: ${JSON.stringify(commandLine)}`);
  return [sha384(Buffer.from(`initrd=initrd ${commandLine}\0`, 'utf16le')), initrd];
}

/**
 * A register after these events: each is hashed behind what was there, beginning with zeros (TDG.MR.RTMR.EXTEND).
 * @returns 96 hexadecimal digits
 */
export function registerAfter(events: readonly Buffer[]): string {
  const zeros: Buffer = Buffer.alloc(48);
  return events.reduce((before, event) => sha384(Buffer.concat([before, event])), zeros).toString('hex');
}
