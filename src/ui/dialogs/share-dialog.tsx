import { useEffect, useState } from 'react';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { EmbedPart } from './embed-part.tsx';
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
      toast({ tone: 'success', message: dialogsTexts.copied() });
      close();
    } catch (error) {
      console.warn('The clipboard refused:', error);
      toast({
        tone: 'error',
        message: noticesTexts.copyRefused(),
        detail: dialogsTexts.copyByHand(),
      });
    }
  };

  return (
    <Modal title={dialogsTexts.share()} description={dialogsTexts.aboutShare()} onClose={close}>
      <div className={styles.form}>
        {sensitive && <PartsChoice {...{ sensitive, parts, setParts }} canBeRead={dialogsTexts.linkIsRead} />}
        {link === null && <p className={styles.note}>{dialogsTexts.packing()}</p>}
        {link !== null && 'problem' in link && (
          <div className={styles.warning} role="alert">
            <SeverityIcon severity="warning" />
            <p>{link.problem}</p>
          </div>
        )}
        {link !== null && 'url' in link && (
          <>
            <div className={styles.link}>
              <input
                readOnly
                aria-label={dialogsTexts.link()}
                value={link.url}
                onFocus={(event) => event.target.select()}
              />
              <Button variant="primary" onClick={() => void copy(link.url)}>
                {dialogsTexts.copy()}
              </Button>
            </div>
            <p className={styles.note}>
              {link.url.length > LONG
                ? dialogsTexts.lengthIsLong({ count: link.url.length })
                : dialogsTexts.length({ count: link.url.length })}
            </p>
            <EmbedPart link={link.url} onClose={close} />
          </>
        )}
      </div>
    </Modal>
  );
}
