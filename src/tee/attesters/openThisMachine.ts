import { CountersignError } from '../../errors.ts';
import { cachedDocuments } from '../collateral/cachedDocuments.ts';
import { createFetchDocument } from '../collateral/fetchDocument.ts';
import { findNvidiaGpus } from '../devices/nvidiaGpus.ts';
import type { Attester } from './attester.ts';
import { AttesterWithGpus } from './attesterWithGpus.ts';
import { openAzureAttester } from './azureAttester.ts';
import { openHardwareAttester } from './hardwareAttester.ts';

export interface MachineDirectories {
  /** Where makers' documents are kept between orders. */
  readonly cache: string;
  /** On tmpfs, where the sealing key is kept, for example /run/countersign. */
  readonly runtime: string;
}

/**
 * Opens this machine's hardware attester, whichever it has: configfs-tsm, else Azure's virtual TPM; with the NVIDIA GPUs that the
 * driver lists.
 * @throws CountersignError `unsupported` where there is neither, with both reasons.
 */
export async function openThisMachine(directories: MachineDirectories): Promise<Attester> {
  const own = await openProcessor(directories);
  const gpus = await findNvidiaGpus(directories.cache);
  return gpus === undefined ? own : new AttesterWithGpus(own, gpus);
}

async function openProcessor({ cache, runtime }: MachineDirectories): Promise<Attester> {
  const fetch = cachedDocuments(createFetchDocument(), cache);
  try {
    return await openHardwareAttester(runtime, fetch);
  } catch (first) {
    if (!(first instanceof CountersignError) || first.code !== 'unsupported') throw first;
    try {
      return await openAzureAttester(runtime, fetch);
    } catch (second) {
      if (!(second instanceof CountersignError) || second.code !== 'unsupported') throw second;
      throw new CountersignError('unsupported', `${first.message}; ${second.message}`, {
        cause: first,
        ...(first.mend !== undefined && { mend: first.mend }),
      });
    }
  }
}
