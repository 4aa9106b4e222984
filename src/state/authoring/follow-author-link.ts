import type { AppStore } from '../app-store.ts';
import type { Page } from '../page.ts';
import { readAuthorLink } from './author-link.ts';

/** Opens the lesson editor for a link to it, so that a page which is loaded again has it open again. */
export function followAuthorLink(store: AppStore, page: Page): () => void {
  const follow = () => store.setState({ authoring: readAuthorLink(page.fragment()) });
  follow();
  return page.onFragment(follow);
}
