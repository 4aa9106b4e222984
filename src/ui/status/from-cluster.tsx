import { useId, useState } from 'react';
import type { StatusView } from '../../core/views/status/status-view.ts';
import { Button } from '../parts/button.tsx';
import { statusTexts } from '../../texts/en/status.ts';
import { RichText } from '../parts/rich-text.tsx';
import { asCode } from '../parts/as-code.tsx';
import { ComparedStatus } from './compared-status.tsx';
import styles from './status-view.module.css';

/** After *Paste* the focus goes to the text box. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

type Props = { view: StatusView; pasted: string | null; onPaste: (text: string | null) => void };

/** The status that a cluster has written, from the manifest or pasted here, beside the computed one. */
export function FromCluster({ view, pasted, onPaste }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { comparison } = view;
  const asks = open || pasted !== null;
  return (
    <section className={styles.raw} aria-label={statusTexts.fromCluster()}>
      <h3 className={styles.heading}>
        {statusTexts.fromCluster()}
        {asks ? (
          <Button
            size="sm"
            onClick={() => {
              onPaste(null);
              setOpen(false);
            }}
          >
            {statusTexts.discard()}
          </Button>
        ) : (
          <Button size="sm" onClick={() => setOpen(true)}>
            {statusTexts.paste()}
          </Button>
        )}
      </h3>
      {asks && (
        <>
          <label className={styles.line} htmlFor={id}>
            <RichText parts={statusTexts.aboutPaste({ code: asCode })} />
          </label>
          <textarea
            id={id}
            className={styles.paste}
            spellCheck={false}
            ref={takeFocus}
            value={pasted ?? ''}
            onChange={(event) => onPaste(event.target.value === '' ? null : event.target.value)}
          />
        </>
      )}
      {comparison && !(asks && pasted === null) && <ComparedStatus comparison={comparison} />}
      {!comparison && !asks && <p className={styles.line}>{statusTexts.noStatus()}</p>}
    </section>
  );
}
