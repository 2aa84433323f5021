import { CountersignError } from '../../../errors.ts';
import { readResourceFile } from '../../../resource/resourceFile.ts';
import { deleteResource } from '../../../resource/transfer/deleteResource.ts';
import type { CliContext } from '../../context.ts';

/** `countersign files delete`. */
export async function deleteStored(context: CliContext, _options: object, file = ''): Promise<void> {
  const { deleted, unfinished } = await deleteResource(await readResourceFile(file), await context.store());
  if (!deleted && unfinished === 0)
    throw new CountersignError(
      'not-found',
      'the storage holds no such object: it may have been deleted before',
    );
  context.output.line('File was deleted successfully');
  context.output.result({ deleted, unfinished });
}
