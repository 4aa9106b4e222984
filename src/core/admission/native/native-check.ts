import { sameValue } from '../../incremental/same-value.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { note, type Run } from '../structure/run.ts';
import { quote } from '../words/quote.ts';

/** One object of a kind of Kubernetes itself, after defaults. */
export type NativeObject = Readonly<{ run: Run; kind: string; value: Json }>;

/** Checks that go across the fields of such an object. */
export type NativeCheck = (object: NativeObject) => void;

/** `<path>: Required value`; for what is absent, not for what is present and cannot be read. */
export function required(run: Run, path: Path, detail = ''): void {
  if (run.found.some((violation) => sameValue(violation.path, path))) return;
  const field = path.at(-1);
  const words = detail === '' ? 'Required value' : `Required value: ${detail}`;
  note(run, 'required', words, typeof field === 'string' ? { field } : {}, path);
}

/** Items that are given a name, or a number, that an earlier one has: `<path>: Duplicate value: …`. */
export function distinct(
  run: Run,
  values: readonly (Json | undefined)[],
  pathOf: (index: number) => Path,
): void {
  const first = new Map<Json, number>();
  for (const [index, value] of values.entries()) {
    if (value === undefined || value === null || value === '' || typeof value === 'object') continue;
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    else {
      const words = typeof value === 'string' ? quote(value) : String(value);
      note(run, 'duplicate', `Duplicate value: ${words}`, { first: before }, pathOf(index));
    }
  }
}
