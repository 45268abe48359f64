/** Repeats a step every `ms` until the signal ends it. A slow step is waited for: never two at once. */
export function every(ms: number, signal: AbortSignal, step: () => Promise<void>): void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void step().finally(() => {
      isBusy = false;
    });
  }, ms).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
