import { addShared } from '../share-link.ts';
import type { Actions } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import type { WorkspacesContext } from './workspace-actions.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { workspaceNamesTexts } from '../../texts/en/workspace-names.ts';

/**
 * Share links, and the actions of a workspace that was opened from one.
 * @param before the workspace that was open before; null in one that is not from a link
 */
export function createSharing(
  { store, documents, analyzer }: ActionContext,
  { page, registry, storages, open }: WorkspacesContext,
  { texts }: Pick<Actions, 'texts'>,
  before: string | null,
): Pick<Actions, 'sensitive' | 'shareLink' | 'keepShared' | 'leaveShared'> {
  const leaveShared = () => {
    page.setFragment('');
    page.reload();
  };

  return {
    sensitive: () => analyzer.sensitiveIn(texts()),

    async shareLink(parts) {
      const { makeLink } = await import('../link-code.ts');
      const files = parts ? await analyzer.textsToShare(texts(), parts) : texts();
      return makeLink(files, documents.places(), page.base());
    },

    async keepShared() {
      if (before === null || !storages) return;
      const { toast } = store.getState();
      const own = await open(before);
      if (own.state().kept)
        addShared(own.documents, { files: texts(), places: documents.places() }, noticesTexts.keepShared());
      await own.close();
      if (own.state().kept) return leaveShared();
      toast({
        tone: 'error',
        message: noticesTexts.notAddedTo({
          workspace: registry.get(before)?.name ?? workspaceNamesTexts.own(),
        }),
        detail: noticesTexts.aboutNotAdded(),
      });
    },

    leaveShared,
  };
}
