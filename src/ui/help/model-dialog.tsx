import { helpTexts } from '../../texts/en/help.ts';
import { later } from '../parts/later.tsx';
import list from '../parts/list-and-page.module.css';
import { Modal } from '../parts/modal.tsx';
import { useApp } from '../use-app.ts';
import { isModelPage, modelPages } from './model-pages.ts';
import styles from './model-dialog.module.css';

const Loading = () => (
  <p className={list.nothing} role="status">
    {helpTexts.loadingPage()}
  </p>
);

// The reader of Markdown comes with the first page that is opened.
const ModelArticle = later(
  () => import('./model-article.tsx').then((module) => module.ModelArticle),
  <Loading />,
);

/** What is only read takes the focus itself, so that keys can scroll it. */
const readOnly = { tabIndex: 0, 'data-first': true };

/** The pages of docs/model: their list, and one of them. */
export function ModelDialog({ page, section }: { page: string | null; section: string | null }) {
  const openDialog = useApp((state) => state.openDialog);
  const shown = isModelPage(page) ? page : null;
  return (
    <Modal
      title={helpTexts.model()}
      description={helpTexts.aboutModel()}
      width={1040}
      onClose={() => openDialog(null)}
    >
      <div className={styles.pages}>
        <nav className={list.list} aria-label={helpTexts.pages()}>
          {/* The pages are in English, as what they are about. */}
          <ul lang="en">
            {Object.entries(modelPages).map(([name, title]) => (
              <li key={name}>
                <button
                  type="button"
                  className={list.item}
                  {...(name === shown && { 'aria-current': 'page' as const })}
                  onClick={() => openDialog({ type: 'model', page: name, section: null })}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.page} {...readOnly}>
          <ModelArticle key={shown} page={shown} section={section} />
        </div>
      </div>
    </Modal>
  );
}
