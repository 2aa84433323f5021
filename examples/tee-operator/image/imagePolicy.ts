import type { Machine } from './measureImage.ts';
import type { TdxMeasurement } from './tdx/measureTdx.ts';

/**
 * A policy that releases data to this image alone: with SEV-SNP on any of these machines, with TDX on any, whose firmware is as recent
 * as is recommended. Milan stays refused: an owner who accepts it must say so in `products`.
 */
export function imagePolicy(
  measured: readonly (Machine & { readonly measurement: string })[],
  { mrtd, rtmr1, rtmr2 }: TdxMeasurement,
): string {
  return `# Written by examples/tee-operator/image/build.ts: build it yourself and compare.
version: 1
kinds: [sev-snp, tdx]
measurements:
  sev-snp:
${measured.map(({ vcpus, cpu, measurement }) => `    - '${measurement}' # ${vcpus} × ${cpu}`).join('\n')}
  tdx:
    - '${mrtd}' # OVMF.tdx.fd
# RTMR 0 is left open: the host's tables and variables, which are not of the image.
rtmrs:
  rtmr1:
    - '${rtmr1}' # vmlinuz
  rtmr2:
    - '${rtmr2}' # command-line and initrd.cpio
`;
}
