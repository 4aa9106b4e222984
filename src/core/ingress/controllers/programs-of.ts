import { memo } from '../../incremental/memo.ts';
import { kindOf } from '../../kinds/registry.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';

/** The flags of a program in a pod, by name without dashes and in lower case; a flag without a value is `true`. */
export type Flags = ReadonlyMap<string, string>;

/** A flag as it is written. */
export type WrittenFlag = Readonly<{ path: Path; name: string; value: string }>;

/** A container of a workload: its image, and the flags of its program. */
export type Program = Readonly<{
  image: string;
  command: string;
  flags: Flags;
  /** In the order of the text. */
  written: readonly WrittenFlag[];
}>;

type Word = Readonly<{ path: Path; text: string }>;

function readFlags(words: readonly Word[]): readonly WrittenFlag[] {
  return words.flatMap(({ path, text }, index) => {
    const [, name, value] = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/s.exec(text) ?? [];
    if (name === undefined) return [];
    const next = words[index + 1]?.text;
    const separate = value === undefined && next !== undefined && !next.startsWith('-') ? next : undefined;
    return [{ path, name, value: value ?? separate ?? 'true' }];
  });
}

/** The programs that the pods of a workload run. */
export const programsOf: (workload: Resource) => readonly Program[] = memo((workload) => {
  const at = kindOf(workload.group, workload.kind)?.podAt ?? ['spec', 'template'];
  const containers = [...at, 'spec', 'containers'];
  return arrayAt(workload.value, containers).map((container, nth) => {
    const words = ['command', 'args'].flatMap((key) =>
      arrayAt(container, key).flatMap((text, index) =>
        typeof text === 'string' ? [{ path: [...containers, nth, key, index], text }] : [],
      ),
    );
    const written = readFlags(words);
    return {
      image: stringAt(container, 'image') ?? '',
      command: words[0]?.text ?? '',
      flags: new Map(written.map(({ name, value }) => [name.toLowerCase(), value])),
      written,
    };
  });
});
