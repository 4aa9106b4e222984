import { memo } from '../../incremental/memo.ts';
import { kindOf } from '../../kinds/registry.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';

/** The flags of a program in a pod, by name without dashes and in lower case; a flag without a value is `true`. */
export type Flags = ReadonlyMap<string, string>;

/** A container of a workload: its image, and the flags of its program. */
export type Program = Readonly<{ image: string; command: string; flags: Flags }>;

function readFlags(words: readonly string[]): Flags {
  const flags = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    const [, name, value] = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) continue;
    const next = words[index + 1];
    const separate = value === undefined && next !== undefined && !next.startsWith('-') ? next : undefined;
    flags.set(name.toLowerCase(), value ?? separate ?? 'true');
  }
  return flags;
}

/** The programs that the pods of a workload run. */
export const programsOf: (workload: Resource) => readonly Program[] = memo((workload) => {
  const at = kindOf(workload.group, workload.kind)?.podAt ?? ['spec', 'template'];
  return arrayAt(workload.value, [...at, 'spec', 'containers']).map((container) => {
    const words = ['command', 'args'].flatMap((key) =>
      arrayAt(container, key).flatMap((word) => (typeof word === 'string' ? [word] : [])),
    );
    return {
      image: stringAt(container, 'image') ?? '',
      command: words[0] ?? '',
      flags: readFlags(words),
    };
  });
});
