import { CountersignError } from '../../../errors.ts';

/** An image that no sandbox could start. Its message may hold names from the image. */
export class NotRunnable extends CountersignError {
  /** What may be published: words of ours alone. */
  readonly published: string;

  constructor(message: string, published: string, mend: string) {
    super('input', message, { mend });
    this.published = published;
  }
}

/** A name from an image, fit for one line of an error. */
export function quotedName(name: string): string {
  return JSON.stringify(name.length > 300 ? `${name.slice(0, 300)}…` : name);
}
