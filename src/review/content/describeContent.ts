import { CountersignError } from '../../errors.ts';
import type { Content } from '../model.ts';
import { describeData, wordsIn } from './describeData.ts';
import { describeAnyText, describePlainText } from './describeText.ts';
import type { TextContent } from './describeText.ts';
import { binary } from './format.ts';
import type { Format } from './format.ts';
import { NAMED_FORMATS } from './formats/named.ts';
import { pickleFactsOfText, UNMARKED_PICKLE } from './formats/pickle.ts';
import { TOLD_FORMATS } from './knownFormats.ts';

/** A text, with what reading it as a pickle would do: protocol 0 is printable. */
function withPickle(text: TextContent | undefined, bytes: Uint8Array): TextContent | undefined {
  if (text === undefined) return undefined;
  const facts = [...(text.facts ?? []), ...pickleFactsOfText(bytes)];
  return facts.length > 0 ? { ...text, facts } : text;
}

async function describeAs(format: Format, path: string, bytes: Uint8Array): Promise<Content> {
  try {
    return await format.describe(bytes, path);
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    const text = withPickle(describeAnyText(bytes), bytes);
    const what = `begins as ${format.name}, and is none that can be read`;
    if (text !== undefined) return { ...text, facts: [`${what}: ${error.message}`, ...(text.facts ?? [])] };
    return binary(what, [error.message, ...wordsIn(bytes)]);
  }
}

/**
 * What is in a file, for a person: a text whole, anything else by its kind and what can be told without running any of it.
 * Content is hostile: nothing of it is executed, time and memory are linear in its size, nothing is thrown.
 * @param path of the file in the image: a few formats are known by no more than their names
 */
export async function describeContent(path: string, bytes: Uint8Array): Promise<Content> {
  const plain = withPickle(describePlainText(path, bytes), bytes);
  if (plain !== undefined) return plain;
  const told = TOLD_FORMATS.find((format) => format.matches(bytes, path));
  if (told !== undefined) return describeAs(told, path, bytes);
  const text = withPickle(describeAnyText(bytes), bytes);
  if (text !== undefined) return text;
  const named = [...NAMED_FORMATS, UNMARKED_PICKLE].find((format) => format.matches(bytes, path));
  return named === undefined ? describeData(bytes) : describeAs(named, path, bytes);
}
