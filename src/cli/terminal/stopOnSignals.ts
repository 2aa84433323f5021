/** The first signal asks for an end after what is being done; the second one ends the process. */
export function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort();
      process.once(name, () => process.exit(1));
    });
  }
  return controller.signal;
}
