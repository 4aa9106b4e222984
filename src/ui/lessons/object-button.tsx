import { lessonsTexts } from '../../texts/en/lessons.ts';
import styles from './mention.module.css';
import { useSession } from './use-session.ts';

/** The name of an object in prose: it lights card and lines while it is pointed at, and selects them. */
export function ObjectButton({ selector, words }: { selector: string; words: string }) {
  const session = useSession();
  const light = () => session.light(selector);
  const darken = () => session.light(null);
  return (
    <button
      type="button"
      className={styles.object}
      title={lessonsTexts.showOnCanvas({ object: selector })}
      onClick={() => session.select(selector)}
      onPointerEnter={light}
      onPointerLeave={darken}
      onFocus={light}
      onBlur={darken}
    >
      {words}
    </button>
  );
}
