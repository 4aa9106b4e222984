import type { TextEdit } from '../../../core/text/text-edit.ts';

/** One edit that makes `after` of `before`: what lies between their common beginning and end; null where they are equal. */
export function textDifference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}
