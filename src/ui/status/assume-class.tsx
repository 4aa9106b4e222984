import { Button } from '../parts/button.tsx';
import { useApp } from '../use-app.ts';
import { statusTexts } from '../../texts/en/status.ts';
import { RichText } from '../parts/rich-text.tsx';
import { asCode } from '../parts/as-code.tsx';
import styles from './status-view.module.css';

/** The remedy where only the class of a Gateway is missing: assume that the cluster has it. */
export function AssumeClass({ name }: { name: string }) {
  const { assumeClasses } = useApp((state) => state.options);
  const setOptions = useApp((state) => state.setOptions);
  return (
    <p className={styles.offer}>
      <span>
        <RichText parts={statusTexts.classNotHere({ name, code: asCode })} />
      </span>
      <Button size="sm" onClick={() => setOptions({ assumeClasses: [...assumeClasses, name] })}>
        {statusTexts.assumeClass({ name })}
      </Button>
    </p>
  );
}
