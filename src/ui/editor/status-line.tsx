import { TriangleAlert } from 'lucide-react';
import type { Ref } from 'react';
import { parseKey } from '../../core/model/resource.ts';
import { editorTexts } from '../../texts/en/editor.ts';
import { crumbsOf, type CursorPlace } from './cursor-place.ts';
import { TabKeyButton } from './tab-key-button.tsx';
import styles from './status-line.module.css';

type Props = {
  /** Written to by the editor at every move, without rendering. */
  position: Ref<HTMLSpanElement>;
  place: CursorPlace | null;
  /** Something lasting about the file, such as that it is very large. */
  note: string | null;
  /** Whether Tab leaves the editor now. */
  tabLeaves: boolean;
};

/** Where the cursor is: in the file, and in which object. */
export function StatusLine({ position, place, note, tabLeaves }: Props) {
  const steps = place ? crumbsOf(place.path) : [];
  const crumbs = steps.map((text, index) => ({ text, key: steps.slice(0, index + 1).join('.') }));
  const identity = place?.resource ? parseKey(place.resource) : null;
  return (
    <div className={styles.line}>
      <span className={styles.position} ref={position} aria-label={editorTexts.cursorPosition()} role="img" />
      {identity && (
        <ol className={styles.crumbs} aria-label={editorTexts.underCursor()}>
          <li>
            <b>{identity.kind}</b> {identity.namespace && `${identity.namespace}/`}
            {identity.name}
          </li>
          {crumbs.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ol>
      )}
      {place?.broken && (
        <span className={styles.stale} role="status">
          <TriangleAlert size={12} aria-hidden /> {editorTexts.doesNotParse()}
        </span>
      )}
      {note !== null && <span className={styles.note}>{note}</span>}
      <TabKeyButton leaves={tabLeaves} />
    </div>
  );
}
