import type { Check } from '../checks.ts';
import { messageOf } from '../errors.ts';

/** What a check that passed has to tell, and the value that later checks build on. */
export interface Seen<T> {
  readonly detail: string;
  readonly value: T;
}

/** Gathers checks in the order in which they were made. */
export class CheckList {
  readonly checks: Check[] = [];

  /** Records a check whose outcome is known; `detail` says what was seen or why it failed. */
  record(id: string, title: string, holds: boolean, detail: string): boolean {
    this.checks.push({ id, title, status: holds ? 'passed' : 'failed', detail });
    return holds;
  }

  /** Records that a check could not be made, and why. */
  notPossible(id: string, title: string, detail: string): void {
    this.checks.push({ id, title, status: 'not-possible', detail });
  }

  /** Makes a check: what it throws is why it failed. Whatever is thrown, this returns. */
  attempt<T>(id: string, title: string, look: () => Seen<T>): T | undefined {
    try {
      const seen = look();
      this.record(id, title, true, seen.detail);
      return seen.value;
    } catch (error) {
      this.record(id, title, false, messageOf(error).slice(0, 1000));
      return undefined;
    }
  }
}
