/** Waits until something is so. Rejects with what was waited for where that takes too long. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = 15_000) {
  const end = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`In ${ms} ms it did not come about that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
