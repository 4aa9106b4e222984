import { useId } from 'react';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { TextField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';
import { namespaceProblem } from './name-problem.ts';

type Props = {
  value: string;
  onChange: (namespace: string) => void;
  label?: string;
  hint?: string;
  /** Where the dialog's work begins. */
  first?: boolean;
};

/** A namespace: one of those in use, or a new one. */
export function NamespaceField({
  value,
  onChange,
  label = dialogsTexts.namespace(),
  hint,
  first = false,
}: Props) {
  const namespaces = useApp((state) => state.namespaces);
  const list = useId();
  return (
    <>
      <TextField
        label={label}
        list={list}
        value={value}
        hint={hint}
        // Nothing typed yet is not a mistake yet.
        error={value === '' ? undefined : namespaceProblem(value)}
        data-first={first ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {namespaces.map((namespace) => (
          <option key={namespace} value={namespace} />
        ))}
      </datalist>
    </>
  );
}
