import { use, useEffect, useRef } from 'react';
import type { ModelPage } from '../../core/text/model-section.ts';
import { helpLink } from '../../state/help-link.ts';
import { Markdown } from './markdown.tsx';
import { helpTexts } from '../../texts/en/help.ts';
import styles from './model-article.module.css';
import { isModelPage, modelPages } from './model-pages.ts';

const FOLDER = '../../../docs/model';
const texts = import.meta.glob<string>('../../../docs/model/*.md', { query: '?raw', import: 'default' });

const loaded = new Map<string, Promise<string | null>>();

/** The text of a page, fetched once; null where it could not be fetched, which is tried again the next time. */
function textOf(page: ModelPage | null): Promise<string | null> {
  const name = page ?? 'README';
  const known = loaded.get(name);
  if (known) return known;
  const fetched = (texts[`${FOLDER}/${name}.md`]?.() ?? Promise.resolve(null)).catch(() => {
    loaded.delete(name);
    return null;
  });
  loaded.set(name, fetched);
  return fetched;
}

/** Where a link of a page leads in the app; null for pages that only the repository has. */
function linkFrom(page: ModelPage | null, href: string): string | null {
  if (href.startsWith('https:')) return href;
  const [file = '', anchor = null] = href.split('#');
  const name = file === '' ? page : file.replace(/\.md$/, '');
  return isModelPage(name) ? helpLink({ type: 'model', page: name, section: anchor }) : null;
}

/** One page of docs/model, scrolled to a section of it. */
export function ModelArticle({ page, section }: { page: ModelPage | null; section: string | null }) {
  const text = use(textOf(page));
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading = section === null ? null : article.current?.querySelector(`[id="${CSS.escape(section)}"]`);
    (heading ?? article.current)?.scrollIntoView({ block: 'start' });
  }, [section]);
  return (
    <article
      ref={article}
      className={styles.article}
      // The pages are not translated.
      lang="en"
      aria-label={page === null ? helpTexts.model() : modelPages[page]}
    >
      {text === null ? (
        <p role="alert">{helpTexts.pageNotLoaded()}</p>
      ) : (
        <Markdown text={text} linkTo={(href) => linkFrom(page, href)} />
      )}
    </article>
  );
}
