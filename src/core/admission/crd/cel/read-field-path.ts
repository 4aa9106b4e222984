import type { Path } from '../../../yaml/json.ts';

const STEP = /\.([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)+)'\]/gy;

/** Reads the `fieldPath` of a rule (`.spec.replicas`, `.labels['a.b/c']`); undefined when it is none. Lists cannot be stepped into. */
export function readFieldPath(text: string | undefined): Path | undefined {
  if (text === undefined) return undefined;
  const path: string[] = [];
  let end = 0;
  for (const step of text.trim().matchAll(STEP)) {
    path.push(step[1] ?? (step[2] ?? '').replace(/\\(.)/g, '$1'));
    end = step.index + step[0].length;
  }
  return end === text.trim().length && path.length > 0 ? path : undefined;
}
