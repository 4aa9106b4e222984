import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Json, Path } from '../../../core/yaml/json.ts';
import { FormContext, useForm, type Form } from './form-context.ts';
import { valueFrom } from './value-from.ts';

/** A field or an item that the user adds and has not filled in: it is in the form, and not in the text. */
type Pending = Readonly<{
  path: Path;
  /** The list that gets a new item with it. */
  list: Path | null;
}>;

type PendingFields = Readonly<{
  /** The step of the pending field below a path: a field's name or an item's index; null where it is elsewhere. */
  below: (path: Path) => string | number | null;
  /** Whether this is the field that gets the cursor. */
  isFirst: (path: Path) => boolean;
  start: (path: Path, list?: Path) => void;
  end: () => void;
}>;

const PendingContext = createContext<PendingFields | null>(null);

export function usePending(): PendingFields {
  const pending = useContext(PendingContext);
  if (!pending) throw new Error('No place for new fields around this one.');
  return pending;
}

const beginsWith = (path: Path, beginning: Path): boolean =>
  path.length >= beginning.length && beginning.every((step, index) => path[index] === step);

/** Writes as the form around does; what is written into a pending item becomes an item of its list. */
const writingInto = (form: Form, { path, list }: Pending): Form => ({
  ...form,
  write: (edits) => {
    if (!list || !edits.every((edit) => beginsWith(edit.path, path.slice(0, list.length + 1))))
      return form.write(edits);
    const parts = edits.flatMap((edit) =>
      edit.value === undefined
        ? []
        : [{ path: edit.path.slice(list.length + 1), value: edit.value satisfies Json }],
    );
    return form.append(list, valueFrom(parts));
  },
});

/** A part of the form in which one field at a time can be added and filled in before it is written. */
export function PendingFieldArea({ children }: { children: ReactNode }) {
  const form = useForm();
  const [pending, setPending] = useState<Pending | null>(null);
  const fields = useMemo<PendingFields>(
    () => ({
      below: (path) =>
        pending && pending.path.length > path.length && beginsWith(pending.path, path)
          ? (pending.path[path.length] ?? null)
          : null,
      isFirst: (path) =>
        pending !== null && path.length === pending.path.length && beginsWith(pending.path, path),
      start: (path, list) => setPending({ path, list: list ?? null }),
      end: () => setPending(null),
    }),
    [pending],
  );
  const writing = useMemo(() => (pending ? writingInto(form, pending) : form), [form, pending]);
  return (
    <PendingContext value={fields}>
      <FormContext value={writing}>{children}</FormContext>
    </PendingContext>
  );
}
