/** Whether a value that was stored is an object with keys. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a stored text; null where there is none that can be read. */
export function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn('What is stored cannot be read; the defaults apply:', error);
    return null;
  }
}
