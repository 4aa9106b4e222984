import type { AppStore } from '../app-store.ts';
import type { Page } from '../page.ts';
import { authorLink, readAuthorLink } from './author-link.ts';

/** Keeps the address and the lesson editor together, so that a page which is loaded again has it open again. */
export function followAuthorLink(store: AppStore, page: Page): () => void {
  const follow = () => store.setState({ authoring: readAuthorLink(page.fragment()) });
  const off = store.subscribe(({ authoring }, before) => {
    if (authoring === before.authoring || authoring === readAuthorLink(page.fragment())) return;
    page.setFragment(authoring === null ? '' : authorLink(authoring));
  });
  follow();
  const stop = page.onFragment(follow);
  return () => {
    off();
    stop();
  };
}
