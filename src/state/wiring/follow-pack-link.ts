import type { Analyzer } from '../../analysis/protocol.ts';
import type { AppStore } from '../app-store.ts';
import type { Page } from '../page.ts';
import { reportFailure } from '../report-failure.ts';
import type { Actions } from '../workspace.ts';

/**
 * Offers the pack of lessons, or the workshop, that a link carries, or says where to find. The address is free again at once: it is very long, and
 * what it holds is kept in the browser.
 */
export function followPackLink(
  store: AppStore,
  page: Page,
  analyzer: Pick<Analyzer, 'readPackLink' | 'readPackFile'>,
  actions: Pick<Actions, 'workshops'>,
): () => void {
  const follow = () => {
    const fragment = page.fragment();
    if (!/^#(?:pack|pack-url|workshop)=/.test(fragment)) return;
    page.setFragment('');
    const read = async () => {
      if (fragment.startsWith('#workshop=')) return (await actions.workshops()).join(fragment);
      const { offerPack } = await import('../lessons/offer-pack.ts');
      const content = fragment.startsWith('#pack-url=')
        ? await (await import('../lessons/fetch-pack.ts')).fetchPack(fragment, page.base(), analyzer)
        : await analyzer.readPackLink(fragment);
      offerPack(store, content, { source: 'link', folder: null });
    };
    read().catch((error: unknown) => reportFailure(store, error));
  };
  follow();
  return page.onFragment(follow);
}
