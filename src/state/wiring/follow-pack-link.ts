import type { Analyzer } from '../../analysis/protocol.ts';
import type { AppStore } from '../app-store.ts';
import type { Page } from '../page.ts';
import { reportFailure } from '../report-failure.ts';
import type { Actions } from '../workspace.ts';

/**
 * Offers the pack of lessons, or the workshop, that a link carries. The address is free again at once: it is very long, and
 * what it holds is kept in the browser.
 */
export function followPackLink(
  store: AppStore,
  page: Page,
  analyzer: Pick<Analyzer, 'readPackLink'>,
  actions: Pick<Actions, 'workshops'>,
): () => void {
  const follow = () => {
    const fragment = page.fragment();
    if (!/^#(?:pack|workshop)=/.test(fragment)) return;
    page.setFragment('');
    const read = async () => {
      if (fragment.startsWith('#workshop=')) return (await actions.workshops()).join(fragment);
      const { offerPack } = await import('../lessons/offer-pack.ts');
      offerPack(store, await analyzer.readPackLink(fragment), { source: 'link', folder: null });
    };
    read().catch((error: unknown) => reportFailure(store, error));
  };
  follow();
  return page.onFragment(follow);
}
