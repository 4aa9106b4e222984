import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';
import { implementationChoicesTexts } from '../../texts/en/implementation-choices.ts';

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
      label={implementationChoicesTexts.assumedClasses()}
      hint={implementationChoicesTexts.aboutAssumedClasses()}
      placeholder={implementationChoicesTexts.noClasses()}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        setOptions({ assumeClasses: namesIn(event.target.value) });
      }}
    />
  );
}
