import { download } from '../../state/disk/download.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { Button } from '../parts/button.tsx';
import { useApp } from '../use-app.ts';
import styles from './migration.module.css';

const NAME = 'cut-over.md';

/** The sheet for the cut-over, to read and to take away. */
export function SheetStep({ sheet }: { sheet: string }) {
  const toast = useApp((state) => state.toast);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sheet);
      toast({ tone: 'success', message: migrationTexts.copied() });
    } catch (error) {
      console.warn('The clipboard refused:', error);
      toast({ tone: 'error', message: noticesTexts.copyRefused(), detail: migrationTexts.copyByHand() });
    }
  };
  return (
    <div className={styles.sheet}>
      <p>{migrationTexts.applied()}</p>
      <p className={styles.note}>{migrationTexts.aboutSheet()}</p>
      <div className={styles.bar}>
        <Button onClick={() => void copy()}>{migrationTexts.copySheet()}</Button>
        <Button
          onClick={() => {
            download(NAME, sheet, 'text/markdown');
            toast({ tone: 'success', message: migrationTexts.downloaded({ name: NAME }) });
          }}
        >
          {migrationTexts.downloadSheet()}
        </Button>
      </div>
      <textarea
        className={styles.markdown}
        readOnly
        data-first
        spellCheck={false}
        aria-label={migrationTexts.sheet()}
        value={sheet}
      />
    </div>
  );
}
