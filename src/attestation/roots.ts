export type SnpProduct = 'Milan' | 'Genoa' | 'Turin';

/** The roots that evidence must lead to, by SHA-256 (lower-case hex) of the certificate's DER. */
export interface Roots {
  readonly amd: Readonly<Record<SnpProduct, readonly string[]>>;
  readonly intelSgx: readonly string[];
  readonly nvidia: {
    /** What certificates of GPUs and switches lead to. */
    readonly device: readonly string[];
    /** What signers of reference values lead to. */
    readonly rim: readonly string[];
  };
}

/**
 * AMD's root keys (ARK, https://kdsintf.amd.com/vcek/v1/<product>/cert_chain), Intel's SGX Root CA, NVIDIA's Device Identity CA
 * and its CoRIM signing Root CA (both in its attestation-sdk and nvtrust).
 */
export const pinnedRoots: Roots = {
  amd: {
    Milan: ['69d063b45344d26a2e94e1f4210de49ef555308287d4c174445c95639a540bcd'],
    Genoa: ['4c6598d19c18719c5dfd4a7d335f674e5bfe1d8f800cea2cf270c10d103db2f1'],
    Turin: ['1f084161a44bb6d93778a904877d4819cafa5d05ef4193b2ded9dd9c73dd3f6a'],
  },
  intelSgx: ['44a0196b2b99f889b8e149e95b807a350e7424964399e885a7cbb8ccfab674d3'],
  nvidia: {
    device: ['102bf659d5419614c9d8e6aecebc80454eb26b1df6a769ac720b9a690b167b48'],
    rim: ['12977b5115acb0381179279fffeb5a8c4d264971ebb32298023a465fa41df5d1'],
  },
};
