import { useState, type FormEvent } from 'react';
import { partsTexts } from '../../texts/en/parts.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import bar from './request-bar.module.css';
import { trafficTexts } from '../../texts/en/traffic.ts';
import styles from './trace.module.css';

type Props = {
  /** What the form is for, read out. */
  label?: string;
  name: string;
  expect: string;
  hint: string | undefined;
  /** The outcome of now, where it is offered in place of another expectation. */
  met: string | null;
  onSave: (name: string, expect: string) => unknown;
  onDone: () => void;
};

/** The name of a saved request, and what it should meet. An empty name leaves the one that it had. */
export function ExpectationForm({ label, name: given, expect: first, hint, met, onSave, onDone }: Props) {
  const [name, setName] = useState(given);
  const [expect, setExpect] = useState(first);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    void onSave(name.trim() || given, expect);
  };
  return (
    <form
      className={bar.fields}
      aria-label={label}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextField label={trafficTexts.name()} value={name} onChange={(event) => setName(event.target.value)} />
      <TextField
        label={trafficTexts.expected()}
        hint={hint}
        value={expect}
        onChange={(event) => setExpect(event.target.value)}
      />
      <div className={styles.ends}>
        {met !== null && met !== expect && (
          <Button size="sm" variant="quiet" onClick={() => setExpect(met)}>
            {trafficTexts.expectCurrent()}
          </Button>
        )}
        <Button size="sm" onClick={onDone}>
          {partsTexts.cancel()}
        </Button>
        <Button size="sm" variant="primary" type="submit">
          {trafficTexts.save()}
        </Button>
      </div>
    </form>
  );
}
