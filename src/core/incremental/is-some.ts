/** Whether there is anything in it; looks no further than that. */
export function isSome(items: Iterable<unknown>): boolean {
  for (const _ of items) return true;
  return false;
}
