/** Members that the guide's files have, whether or not anything is done with them. */
export interface Known {
  readonly [name: string]: Known | true;
}

/** The guide's `offer-info.json`. */
export const OFFER_MEMBERS: Known = {
  ...{ name: true, group: true, offerType: true, cancelable: true, description: true },
  restrictions: { offers: true, types: true },
  ...{ input: true, output: true, allowedArgs: true, allowedAccounts: true, argsPublicKey: true },
  ...{ resultResource: true, subType: true, version: true, properties: true, linkage: true, hash: true },
};

/** The guide's `slot-info.json`. */
export const SLOT_MEMBERS: Known = {
  info: { cpuCores: true, gpuCores: true, diskUsage: true, ram: true, vram: true },
  usage: { maxTimeMinutes: true, minTimeMinutes: true, price: true, priceType: true },
  option: {
    ...{ bandwidth: true, externalPort: true, traffic: true },
    ...{
      outputFiles: true,
      processes: true,
      log: true,
      scratch: true,
      sharedMemory: true,
      graceSeconds: true,
    },
  },
};

/** Members of a file that nobody knows, by their paths: most likely misspelt. */
export function unknownMembers(value: unknown, known: Known, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    if (found === undefined) return [at];
    return found === true ? [] : unknownMembers(inner, found, at);
  });
}
