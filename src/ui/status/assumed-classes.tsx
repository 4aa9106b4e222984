import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';

const namesIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,]+/).filter((name) => name !== '')),
];

/** Classes that the cluster has although the manifests do not hold them. */
export function AssumedClasses() {
  const classes = useApp((state) => state.options.assumeClasses);
  const setOptions = useApp((state) => state.setOptions);
  const [text, setText] = useState(classes.join(', '));
  return (
    <TextField
      label="Assumed GatewayClasses"
      hint="Names with commas between, or * for all. Without its class, what a Gateway does is not known."
      placeholder="none"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        setOptions({ assumeClasses: namesIn(event.target.value) });
      }}
    />
  );
}
