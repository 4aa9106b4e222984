import { useEffect, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { PartsChoice } from './parts-choice.tsx';
import { useClose } from './use-close.ts';
import { useParts } from './use-parts.ts';

/** Longer links are cut by some chat programs and mail readers. */
const LONG = 8_000;

type Link = Readonly<{ url: string } | { problem: string }>;

/** The whole workspace as a link; it travels in the part of the address that browsers do not send. */
export function ShareDialog() {
  const { actions } = useWorkspace();
  const toast = useApp((state) => state.toast);
  const close = useClose();
  const [link, setLink] = useState<Link | null>(null);

  const { sensitive, parts, setParts } = useParts({ secrets: false, requests: true });

  useEffect(() => {
    if (!sensitive) return undefined;
    let current = true;
    actions.shareLink(parts).then(
      (url) => current && setLink({ url }),
      (error: unknown) =>
        current && setLink({ problem: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [actions, parts, sensitive]);

  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url);
      toast({ tone: 'success', message: 'Link copied.' });
      close();
    } catch (error) {
      console.warn('The clipboard refused:', error);
      toast({
        tone: 'error',
        message: 'The browser did not allow copying.',
        detail: 'Select the link and copy it manually.',
      });
    }
  };

  return (
    <Modal
      title="Share as a link"
      description="The link carries all files in its fragment: nothing is uploaded, and whoever has the link has the manifests."
      onClose={close}
    >
      <div className={styles.form}>
        {sensitive && <PartsChoice {...{ sensitive, parts, setParts }} reader="Whoever has the link" />}
        {link === null && <p className={styles.note}>Packing the workspace…</p>}
        {link !== null && 'problem' in link && (
          <div className={styles.warning} role="alert">
            <SeverityIcon severity="warning" />
            <p>{link.problem}</p>
          </div>
        )}
        {link !== null && 'url' in link && (
          <>
            <div className={styles.link}>
              <input readOnly aria-label="Link" value={link.url} onFocus={(event) => event.target.select()} />
              <Button variant="primary" onClick={() => void copy(link.url)}>
                Copy
              </Button>
            </div>
            <p className={styles.note}>
              {link.url.length.toLocaleString('en')} characters.
              {link.url.length > LONG &&
                ' Some chat and mail programs cut links this long: a file from Export is safer.'}
            </p>
          </>
        )}
      </div>
    </Modal>
  );
}
