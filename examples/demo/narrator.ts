/** Tells the steps of the guide as they happen. */
export class Narrator {
  readonly #bold = process.stdout.isTTY
    ? (text: string) => `\u001b[1m${text}\u001b[0m`
    : (text: string) => text;
  readonly #times: { step: string; seconds: number }[] = [];

  title(text: string): void {
    console.log(`\n${this.#bold(text)}`);
  }

  say(text: string): void {
    console.log(`      ${text}`);
  }

  /** Runs one step, and says how long it took. */
  async step<T>(number: string, who: string, what: string, act: () => Promise<T>): Promise<T> {
    console.log(`\n${this.#bold(`${number.padStart(4)}  ${who}`)}: ${what}`);
    const started = performance.now();
    const value = await act();
    this.took(number, what, performance.now() - started);
    return value;
  }

  took(number: string, what: string, milliseconds: number): void {
    const seconds = milliseconds / 1000;
    this.#times.push({ step: `${number}) ${what}`, seconds });
    this.say(`(${seconds.toFixed(1)} s)`);
  }

  times(): readonly { step: string; seconds: number }[] {
    return this.#times;
  }

  table(rows: readonly (readonly string[])[]): void {
    const widths =
      rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    for (const row of rows) {
      console.log(
        `      ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}`,
      );
    }
  }
}
