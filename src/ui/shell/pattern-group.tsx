import type { KeyboardEvent } from 'react';
import { inEnglish } from '../../texts/language.ts';
import { panesTexts } from '../../texts/en/panes.ts';
import { matchesWords } from '../matches-words.ts';
import { useWorkspace } from '../use-app.ts';
import styles from './pattern-group.module.css';
import { patterns } from './patterns.ts';

/** The group says that each opens something first. */
const withoutDots = (title: string) => title.replace(/ ?…$/, '');

type Props = {
  search: string;
  /** Whether the Tab key stops here, as the palette has no other item. */
  isFirst: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** How many patterns a search of the palette lets through. */
export const patternsFound = (search: string) =>
  patterns.filter(({ title, about, keywords = '' }) =>
    matchesWords([title(), inEnglish(title), about(), keywords].join(' '), search),
  );

/** The patterns under the kinds of the palette: each opens with what it would change. */
export function PatternGroup({ search, isFirst, onKeyDown }: Props) {
  const workspace = useWorkspace();
  const found = patternsFound(search);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="palette-patterns">
      <h2 className={styles.title} id="palette-patterns">
        {panesTexts.patterns()}
      </h2>
      {found.map(({ id, title, about, run }, index) => (
        <button
          key={id}
          type="button"
          className={styles.pattern}
          aria-label={withoutDots(title())}
          aria-describedby={`${id}-about`}
          tabIndex={isFirst && index === 0 ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => void run(workspace)}
        >
          <b>{withoutDots(title())}</b>
          <span id={`${id}-about`}>{about()}</span>
        </button>
      ))}
    </section>
  );
}
