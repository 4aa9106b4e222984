import { ExternalLink, List, RotateCcw } from 'lucide-react';
import { useState, type MouseEvent } from 'react';
import type { Embedded } from '../../state/embed/open-embed.ts';
import { embedTexts } from '../../texts/en/embed.ts';
import { Button } from '../parts/button.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './embed-window.module.css';

type Props = Readonly<{
  embedded: Embedded;
  /** The id of the list, where it is open. */
  list: string | null;
  onList: () => void;
}>;

/** Below what is shown: the list in its place, the way back, and the way out. */
export function EmbedBar({ embedded, list, onList }: Props) {
  const { link, reset } = embedded;
  return (
    <footer className={styles.bar} aria-label={embedTexts.bar()}>
      <Button
        variant="quiet"
        size="sm"
        icon={<List size={14} aria-hidden />}
        aria-expanded={list !== null}
        aria-controls={list ?? undefined}
        onClick={onList}
      >
        {embedTexts.list()}
      </Button>
      {link.edit && !link.lesson && (
        <Button variant="quiet" size="sm" icon={<RotateCcw size={14} aria-hidden />} onClick={reset}>
          {embedTexts.reset()}
        </Button>
      )}
      <OpenOutside embedded={embedded} />
    </footer>
  );
}

/** A link, so that it can be opened as links are. Where it leads is said when it is used: it carries the files as they are then. */
function OpenOutside({ embedded }: Pick<Props, 'embedded'>) {
  const { store } = useWorkspace();
  const [href, setHref] = useState('./');
  const prepare = () => {
    try {
      setHref(embedded.outside());
    } catch {
      // Said when it is used.
    }
  };
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    try {
      event.currentTarget.href = embedded.outside();
    } catch (error) {
      event.preventDefault();
      store
        .getState()
        .toast({ tone: 'error', message: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <a
      className={styles.open}
      href={href}
      target="_blank"
      rel="noopener"
      onPointerDown={prepare}
      onFocus={prepare}
      onClick={open}
    >
      {embedTexts.open()}
      <ExternalLink size={14} aria-hidden />
    </a>
  );
}
