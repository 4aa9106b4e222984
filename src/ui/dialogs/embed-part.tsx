import { useState } from 'react';
import { embedSnippet, type SnippetChoice } from '../../state/embed/embed-snippet.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { embedTexts } from '../../texts/en/embed.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox, SelectField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';
import styles from './dialogs.module.css';

const views = [
  ['canvas', embedTexts.viewCanvas],
  ['yaml', embedTexts.viewYaml],
  ['both', embedTexts.viewBoth],
  ['compare', embedTexts.viewCompare],
] as const satisfies readonly (readonly [SnippetChoice['view'], () => string])[];

type Props = Readonly<{ link: string; onClose: () => void }>;

/** The workspace of a share link as HTML for a page of one's own. */
export function EmbedPart({ link, onClose }: Props) {
  const toast = useApp((state) => state.toast);
  const askCanvas = useApp((state) => state.askCanvas);
  const [view, setView] = useState<SnippetChoice['view']>('canvas');
  const [edit, setEdit] = useState(false);
  const snippet = embedSnippet(link, { view, edit, title: embedTexts.frameTitle() });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet);
      toast({ tone: 'success', message: embedTexts.copied() });
      onClose();
    } catch (error) {
      console.warn('The clipboard refused:', error);
      toast({ tone: 'error', message: noticesTexts.copyRefused(), detail: dialogsTexts.copyByHand() });
    }
  };
  const savePicture = () => {
    onClose();
    askCanvas('picture-svg');
  };
  return (
    <details className={styles.embed}>
      <summary>{embedTexts.share()}</summary>
      <div className={styles.form}>
        <p className={styles.note}>{embedTexts.aboutShare()}</p>
        <SelectField
          label={embedTexts.view()}
          value={view}
          onChange={({ target: { value } }) =>
            setView(views.find(([name]) => name === value)?.[0] ?? 'canvas')
          }
        >
          {views.map(([name, words]) => (
            <option key={name} value={name}>
              {words()}
            </option>
          ))}
        </SelectField>
        <Checkbox
          label={embedTexts.editable()}
          checked={edit}
          onChange={({ target: { checked } }) => setEdit(checked)}
        />
        <textarea
          className={styles.snippet}
          readOnly
          rows={4}
          aria-label={embedTexts.snippet()}
          value={snippet}
          onFocus={({ target }) => target.select()}
        />
        <p className={styles.note}>{embedTexts.aboutPicture()}</p>
        <div className={styles.embedActions}>
          <Button onClick={savePicture}>{embedTexts.savePicture()}</Button>
          <Button variant="primary" onClick={() => void copy()}>
            {embedTexts.copySnippet()}
          </Button>
        </div>
      </div>
    </details>
  );
}
