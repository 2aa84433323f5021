import { CountersignError } from '../../../errors.ts';
import { openSealedResource } from '../../../resource/sealedResource.ts';
import type { Resource } from '../../../resource/resource.ts';
import { OwnRefusal, ofPart } from '../result/publishedReason.ts';

/**
 * Opens what was sealed to the TEE. That it was sealed for something else is the TEE's own finding, in its own words:
 * everybody may read it.
 * @throws OwnRefusal naming the members that differ; CountersignError `tampered` when it does not open.
 */
export async function openEnvelope(...parts: Parameters<typeof openSealedResource>): Promise<Resource> {
  const what = parts[4];
  return ofPart(what, async () => {
    try {
      return await openSealedResource(...parts);
    } catch (error) {
      if (error instanceof CountersignError && error.code === 'refused') throw new OwnRefusal(error.message);
      throw error;
    }
  });
}
