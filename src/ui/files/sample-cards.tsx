import { GraduationCap } from 'lucide-react';
import type { CSSProperties } from 'react';
import { samples } from '../../samples/samples.ts';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import { samplesTexts } from '../../texts/en/samples.ts';
import { useWorkspace } from '../use-app.ts';
import styles from './sample-cards.module.css';

/** Where `npm run docs` puts the picture of a sample. Absolute: in a style it is not the page that decides. */
const thumbnail = (id: string): string =>
  typeof document === 'undefined'
    ? // The build draws the page as well, and does not know its address: pictures come with the script.
      'linear-gradient(transparent, transparent)'
    : `url("${new URL(`samples/${id}.svg`, document.baseURI).href}")`;

/** One card for each sample workspace, with a picture of its chain. */
export function SampleCards({ onOpen }: { onOpen?: () => void }) {
  const { actions } = useWorkspace();
  return samples.map(({ id, title, description, lesson }) => (
    <div key={id} className={styles.sample}>
      <button
        type="button"
        className={styles.card}
        onClick={() => {
          onOpen?.();
          void actions.openSample(id);
        }}
      >
        <span
          className={styles.picture}
          style={{ '--picture': thumbnail(id) } as CSSProperties}
          aria-hidden
        />
        <span className={styles.title}>{title()}</span>
        <span className={styles.text}>{description()}</span>
      </button>
      <button
        type="button"
        className={styles.lesson}
        aria-label={samplesTexts.lessonAbout({ sample: title() })}
        onClick={() => {
          onOpen?.();
          actions.openLesson(lessonLink({ pack: 'museum', lesson }));
        }}
      >
        <GraduationCap size={14} aria-hidden />
        {samplesTexts.lesson()}
      </button>
    </div>
  ));
}
