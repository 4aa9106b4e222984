import { Check, CircleHelp, Minus, X } from 'lucide-react';
import type { MatrixEntry } from '../../core/views/status/matrix-view.ts';
import { hostnameWords, stepWords } from './step-words.ts';

/** The content of a cell: attached with which hostnames, or the step that refused, always as icon and word. */
export function AttachmentCell({ entry }: { entry: MatrixEntry }) {
  const { step, state, hostnames } = entry;
  if (step === 'attached')
    return (
      <>
        <Check size={13} aria-hidden /> <span>{hostnameWords(hostnames)}</span>
      </>
    );
  if (step === 'parent') return <span aria-hidden>·</span>;
  const Icon = state === null ? Minus : state === 'unknown' ? CircleHelp : X;
  return (
    <>
      <Icon size={13} aria-hidden /> <span>{stepWords[step]()}</span>
    </>
  );
}
