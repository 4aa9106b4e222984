import type { FolderWrites } from '../../folder-protocol/messages.ts';
import { MAX_FILES } from '../../core/text/input-limits.ts';

/** The writes in the body of a request; null where it is something else. */
export function readWrites(body: string): FolderWrites['writes'] | null {
  const writes = property(parsed(body), 'writes');
  if (!Array.isArray(writes) || writes.length > MAX_FILES) return null;
  const read = writes.map((write: unknown) => {
    const [path, text, expected] = ['path', 'text', 'expected'].map((name) => property(write, name));
    return typeof path === 'string' && isTextOrNull(text) && isTextOrNull(expected)
      ? { path, text, expected }
      : null;
  });
  return read.includes(null) ? null : read.filter((write) => write !== null);
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
