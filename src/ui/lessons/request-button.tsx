import { Send } from 'lucide-react';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import styles from './mention.module.css';
import { useSession } from './use-session.ts';

/** A request in prose, which is sent when it is pressed. */
export function RequestButton({ line }: { line: string }) {
  const session = useSession();
  return (
    <button
      type="button"
      className={styles.request}
      aria-label={lessonsTexts.sendLine({ line })}
      onClick={() => session.send(line)}
    >
      <Send size={12} aria-hidden />
      <code>{line}</code>
    </button>
  );
}
