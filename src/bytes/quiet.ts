/** Marks a rejection as seen: it is met when the promise's turn comes. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
