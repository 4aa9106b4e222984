import type { ResourceKey } from '../../core/model/resource.ts';
import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

/** Going to objects and findings: selection, text and canvas together. */
export function createNavigation({
  store,
  analyzer,
}: ActionContext): Pick<Actions, 'goToResource' | 'goToFinding'> {
  /** Turns the filter off when it hides the card. */
  const unhide = (key: ResourceKey) => {
    const { cards, shownOn, filter, clearFilter, announce } = store.getState();
    const node = cards.get(shownOn.get(key)?.[0] ?? key);
    if (!node) return;
    const kindHidden = filter.hiddenKinds.has(`${node.group}/${node.kind}`);
    const laneHidden = filter.namespaces.size > 0 && !filter.namespaces.has(node.namespace);
    if (!kindHidden && !laneHidden) return;
    clearFilter();
    announce(noticesTexts.filterTurnedOff());
  };

  const show = (key: ResourceKey) => {
    unhide(key);
    const { select, centreOn } = store.getState();
    select([key], 'panel');
    centreOn([key]);
  };

  return {
    async goToResource(key, path = []) {
      show(key);
      const spot = await analyzer.reveal(key, path);
      if (spot) store.getState().revealSpan(spot.file, spot.span.start, spot.span.end);
    },

    async goToFinding(id) {
      const { findings, suppressed, portability, selectFinding, showRight } = store.getState();
      const finding = findings.get(id) ?? suppressed.get(id) ?? portability.get(id);
      if (!finding) return;
      if (finding.resource) show(finding.resource);
      selectFinding(id);
      const [span] = await analyzer.spans([finding.at]);
      if (!span) return;
      showRight('yaml');
      store.getState().revealSpan(finding.at.file, span.start, span.end);
    },
  };
}
