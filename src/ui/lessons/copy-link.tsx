import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { Button } from '../parts/button.tsx';
import dialogs from '../dialogs/dialogs.module.css';
import { useCopy } from './use-copy.ts';

/** A link in a line of its own, with a button that copies it. */
export function CopyLink({ label, url }: { label: string; url: string }) {
  const copy = useCopy();
  return (
    <div className={dialogs.link}>
      <input readOnly aria-label={label} value={url} onFocus={(event) => event.target.select()} />
      <Button variant="primary" onClick={() => copy(url, lessonPacksTexts.copied())}>
        {lessonPacksTexts.copy()}
      </Button>
    </div>
  );
}
