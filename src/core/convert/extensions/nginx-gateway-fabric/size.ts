const UNITS = [
  ['', 1],
  ['k', 1024],
  ['m', 1024 ** 2],
  ['g', 1024 ** 3],
] as const;

/** Bytes as nginx writes sizes: at most four digits and a unit. What has a fraction then is the next greater size. */
export function asSize(bytes: number): string {
  const exact = UNITS.toReversed().find(
    ([, size]) => bytes >= size && bytes % size === 0 && bytes / size <= 9999,
  );
  const [unit, size] = exact ?? UNITS.find((one) => bytes / one[1] <= 9999) ?? UNITS[3];
  return `${Math.ceil(bytes / size)}${unit}`;
}
