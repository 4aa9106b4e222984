import type { ReactNode } from 'react';
import type { ModelPage, ModelSection } from '../../core/text/model-section.ts';
import { helpLink } from '../../state/help-link.ts';
import { isModelPage, modelPages } from './model-pages.ts';
import styles from './model-link.module.css';

/** A link to a page or section of the model in the help, under the title of the page unless `children` say otherwise. */
export function ModelLink({
  section,
  children,
}: {
  section: ModelPage | ModelSection;
  children?: ReactNode;
}) {
  const [page = '', anchor = null] = section.split('#');
  return (
    <a className={styles.link} href={helpLink({ type: 'model', page, section: anchor })}>
      {children ?? (isModelPage(page) ? modelPages[page] : page)}
    </a>
  );
}
