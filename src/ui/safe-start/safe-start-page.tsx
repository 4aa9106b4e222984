import { useEffect, useRef, useState } from 'react';
import type { SafeStart } from '../../state/safe-start/create-safe-start.ts';
import { safeStartTexts } from '../../texts/en/safe-start.ts';
import { Button } from '../parts/button.tsx';
import styles from './safe-start-page.module.css';

/** Stands in the place of the window where two starts have failed: what opened then is not opened unasked. */
export function SafeStartPage({ safeStart }: { safeStart: SafeStart }) {
  const { name } = safeStart;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isDeleting, setDeleting] = useState(false);
  const [said, setSaid] = useState('');
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (isDeleting) confirm.current?.focus();
  }, [isDeleting]);

  const exportRaw = () => {
    safeStart.exportRaw().then(
      (file) => setSaid(safeStartTexts.exported({ file })),
      (error: unknown) => setSaid(safeStartTexts.notExported({ reason: String(error) })),
    );
  };

  return (
    <main className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {safeStartTexts.title()}
      </h1>
      <p>{name === null ? safeStartTexts.aboutAddress() : safeStartTexts.aboutWorkspace({ name })}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={safeStart.openWithout}>
          {safeStartTexts.openWithout()}
        </Button>
        <Button onClick={safeStart.tryAgain}>{safeStartTexts.tryAgain()}</Button>
        {name !== null && <Button onClick={exportRaw}>{safeStartTexts.exportIt()}</Button>}
        {name !== null && !isDeleting && (
          <Button variant="danger" onClick={() => setDeleting(true)}>
            {safeStartTexts.deleteIt()}
          </Button>
        )}
      </div>
      {name !== null && isDeleting && (
        <div className={styles.deleting}>
          <p>{safeStartTexts.aboutDeleting()}</p>
          <div className={styles.actions}>
            <Button ref={confirm} variant="danger" onClick={() => void safeStart.remove()}>
              {safeStartTexts.deleteForGood({ name })}
            </Button>
            <Button onClick={() => setDeleting(false)}>{safeStartTexts.keepIt()}</Button>
          </div>
        </div>
      )}
      <p role="status">{said}</p>
    </main>
  );
}
