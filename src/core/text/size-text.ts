const UNITS = [
  ['GiB', 1024 ** 3],
  ['MiB', 1024 ** 2],
  ['KiB', 1024],
] as const;

/** A number of bytes for people: `1 MiB`, `1.5 KiB`, `1000 bytes`; exact wherever a tenth says it. */
export function sizeText(bytes: number): string {
  const [unit, size] = UNITS.find((one) => bytes >= one[1] && Number.isInteger((bytes / one[1]) * 10)) ?? [];
  if (unit !== undefined && size !== undefined) return `${bytes / size} ${unit}`;
  return bytes === 1 ? '1 byte' : `${bytes} bytes`;
}
