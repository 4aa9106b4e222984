import { GraduationCap, Locate } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { TermView } from '../../core/lessons/glossary/glossary-view.ts';
import { GLOSSARY_PACK } from '../../lessons/load-glossary.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { keysOfText } from '../../state/lessons/keys-of.ts';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import styles from '../parts/list-and-page.module.css';
import { useLessons } from '../lessons/use-lessons.ts';
import { Button } from '../parts/button.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import own from './term-article.module.css';
import { LinkedTerms } from './term-text.tsx';

type Props = { term: TermView; terms: readonly TermView[]; onShow: (id: string) => void };

/** The page of a term: what it is and is not, an object of this workspace to see it at, and where to read on. */
export function TermArticle({ term, terms, onShow }: Props) {
  const { id, aliases, says, isNot, see, lessons, related } = term;
  const article = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(id);
  // What led here is gone with the page of the term before: its reader goes on at the top of this one.
  useLayoutEffect(() => {
    if (before.current === id) return;
    before.current = id;
    article.current?.scrollTo?.({ top: 0 });
    if (document.activeElement === document.body) heading.current?.focus();
  }, [id]);
  const others = related.flatMap((other) => terms.find((one) => one.id === other) ?? []);
  return (
    <article ref={article} className={styles.article} aria-label={term.term}>
      <header>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {term.term}
        </h3>
        {aliases.length > 0 && (
          <p className={own.aliases}>{glossaryTexts.also({ names: aliases.join(', ') })}</p>
        )}
      </header>
      <p className={own.says}>
        <LinkedTerms text={says} terms={terms} except={id} />
      </p>
      {isNot !== null && (
        <section className={styles.part}>
          <h4>{glossaryTexts.isNot()}</h4>
          <p>{isNot}</p>
        </section>
      )}
      {see.length > 0 && <Example see={see} />}
      {others.length > 0 && (
        <section className={styles.part}>
          <h4>{glossaryTexts.related()}</h4>
          <ul className={own.row}>
            {others.map((other) => (
              <li key={other.id}>
                <Button size="sm" onClick={() => onShow(other.id)}>
                  {other.term}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lessons.length > 0 && <LessonsAbout ids={lessons} />}
    </article>
  );
}

/** The first object of the workspace at which the term can be seen. */
function Example({ see }: { see: readonly string[] }) {
  const { store, actions } = useWorkspace();
  const key = useApp((state) => firstOf(see, state));
  const show = () => {
    if (key === null) return;
    const { openDialog, select, centreOn } = store.getState();
    openDialog(null);
    select([key], 'panel');
    centreOn([key]);
    void actions.goToResource(key);
  };
  return (
    <section className={styles.part}>
      <h4>{glossaryTexts.whereToSee()}</h4>
      {key === null ? (
        <p>{glossaryTexts.notHere()}</p>
      ) : (
        <p className={own.example}>
          <span>{nameOf(key)}</span>
          <Button size="sm" icon={<Locate size={12} aria-hidden />} onClick={show}>
            {glossaryTexts.showMe()}
          </Button>
        </p>
      )}
    </section>
  );
}

function firstOf(see: readonly string[], state: Parameters<typeof keysOfText>[1]): ResourceKey | null {
  for (const selector of see) {
    const [first] = keysOfText(selector, state);
    if (first !== undefined) return first;
  }
  return null;
}

function nameOf(key: ResourceKey): string {
  const { kind, namespace, name } = parseKey(key);
  return namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

function LessonsAbout({ ids }: { ids: readonly string[] }) {
  const { actions } = useWorkspace();
  const lessons = useLessons();
  if (lessons.state !== 'loaded') return null;
  const chapters = lessons.packs.find((pack) => pack.id === GLOSSARY_PACK)?.chapters ?? [];
  const about = chapters.flatMap((chapter) => chapter.lessons).filter(({ id }) => ids.includes(id));
  return (
    <section className={styles.part}>
      <h4>{glossaryTexts.lessons()}</h4>
      <ul className={own.lessons}>
        {about.map(({ id, number, title }) => (
          <li key={id}>
            <Button
              size="sm"
              variant="quiet"
              icon={<GraduationCap size={14} aria-hidden />}
              onClick={() => actions.openLesson(lessonLink({ pack: GLOSSARY_PACK, lesson: id }))}
            >
              {glossaryTexts.lesson({ number, title })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
