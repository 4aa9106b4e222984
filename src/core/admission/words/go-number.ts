/** Whether a number is one of Go's `int64`; all others are read as floating-point numbers. */
export const isInt64 = (value: number): boolean =>
  Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;

/** A number as Go prints it (`%v`): integers with all their digits, others as `3.5`, `1e+20` or `1e-07`. */
export const goNumber = (value: number): string =>
  isInt64(value) ? BigInt(value).toString() : goFloat(value);

/** A floating-point number as Go prints it (`%v`): the shortest digits, with an exponent from a million on and below 0.0001. */
export function goFloat(value: number): string {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
