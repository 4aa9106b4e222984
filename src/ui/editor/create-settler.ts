/** Runs `work` once things have been quiet for `delay` milliseconds; each call to `poke` puts it off again. */
export function createSettler(work: () => void, delay: number): { poke: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    poke: () => {
      clearTimeout(timer);
      timer = setTimeout(work, delay);
    },
    stop: () => clearTimeout(timer),
  };
}
