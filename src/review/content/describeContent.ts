import { CountersignError } from '../../errors.ts';
import type { Content } from '../model.ts';
import { describeData } from './describeData.ts';
import { describeText } from './describeText.ts';
import { binary } from './format.ts';
import { FORMATS } from './knownFormats.ts';

/**
 * What is in a file, for a person: a text whole, anything else by its kind and what can be told without running any of it.
 * Content is hostile: nothing of it is executed, time and memory are linear in its size, nothing is thrown.
 * @param path of the file in the image: a few formats are known by no more than their names
 */
export async function describeContent(path: string, bytes: Uint8Array): Promise<Content> {
  const format = FORMATS.find((one) => one.matches(bytes, path));
  if (format === undefined) return describeText(path, bytes) ?? describeData(bytes);
  try {
    return await format.describe(bytes, path);
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    const { facts } = describeData(bytes);
    return binary(`begins as ${format.name}, and is none that can be read`, [error.message, ...facts]);
  }
}
