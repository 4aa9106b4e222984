/** Seconds as a duration of the Gateway API and of nginx: whole numbers of at most four digits. */
export function asDuration(seconds: number): string {
  if (!Number.isInteger(seconds)) return `${Math.max(1, Math.round(seconds * 1000))}ms`;
  if (seconds <= 9999) return `${seconds}s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 9999 ? `${minutes}m` : `${Math.ceil(minutes / 60)}h`;
}
