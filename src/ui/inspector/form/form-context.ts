import { createContext, useContext } from 'react';
import type { Kind } from '../../../core/kinds/define-kind.ts';
import type { InstalledCrds } from '../../../core/model/installed-crds.ts';
import type { CommandCall } from '../../../core/commands/command-call.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Finding } from '../../../core/rules/finding.ts';
import type { Json, Path } from '../../../core/yaml/json.ts';
import type { FieldEdit } from './reference.ts';

/** What every field of a form needs to know of the object it belongs to, and how it writes. */
export type Form = Readonly<{
  key: ResourceKey;
  namespace: string;
  kind: Kind | undefined;
  crds: InstalledCrds;
  /** The findings at exactly this path. */
  findingsAt: (path: Path) => readonly Finding[];
  /** The findings at this path or anywhere below. */
  findingsIn: (path: Path) => readonly Finding[];
  /** Writes values and removes fields, all as one undo step. Resolves to whether the text was changed. */
  write: (edits: readonly FieldEdit[]) => Promise<boolean>;
  append: (path: Path, value: Json) => Promise<boolean>;
  move: (path: Path, from: number, to: number) => Promise<boolean>;
  renameKey: (path: Path, name: string) => Promise<boolean>;
}>;

export const FormContext = createContext<Form | null>(null);

/** The form around this field. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('No form around this field.');
  return form;
}

const under = (path: Path, beginning: Path): boolean =>
  path.length >= beginning.length && beginning.every((step, index) => path[index] === step);

/** A form's ways to write, as commands on one object. */
export function createForm(
  about: Pick<Form, 'key' | 'namespace' | 'kind' | 'crds'>,
  findings: readonly Finding[],
  run: (calls: readonly CommandCall[]) => Promise<boolean>,
): Form {
  const { key } = about;
  return {
    ...about,
    findingsAt: (path) => findings.filter((one) => one.path.length === path.length && under(one.path, path)),
    findingsIn: (path) => findings.filter((one) => under(one.path, path)),
    write: (edits) =>
      run(
        edits.map(({ path, value }) =>
          value === undefined
            ? { id: 'unset', args: { key, path } }
            : { id: 'set', args: { key, path, value } },
        ),
      ),
    append: (path, value) => run([{ id: 'append', args: { key, path, value } }]),
    move: (path, from, to) => run([{ id: 'move-item', args: { key, path, from, to } }]),
    renameKey: (path, name) => run([{ id: 'rename-key', args: { key, path, name } }]),
  };
}
