import { useCallback, useEffect } from 'react';
import type { FieldPlace } from '../../core/views/migration/field-places.ts';
import type { MigrationDraft } from '../../state/migration-draft.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { useAppState, useWorkspace } from '../use-app.ts';

const BANNER = 'migration';

/** Leads from the assistant to a value of an object, in the text and on the canvas; what was chosen waits for its user. */
export function useLeaveTo(draft: MigrationDraft): (place: FieldPlace) => void {
  const { actions } = useWorkspace();
  const { openDialog, setBanner, showRight } = useAppState('openDialog', 'setBanner', 'showRight');
  // Whoever is in the assistant is waited for no more.
  useEffect(() => setBanner(BANNER, null), [setBanner]);
  return useCallback(
    ({ key, path }) => {
      const goOn = () => {
        setBanner(BANNER, null);
        openDialog({ type: 'migrate', from: null, draft });
      };
      setBanner(BANNER, {
        tone: 'info',
        message: migrationTexts.waits({ count: draft.picked.size }),
        actions: [{ label: migrationTexts.goOn(), run: goOn }],
      });
      openDialog(null);
      showRight('yaml');
      void actions.goToResource(key, path);
    },
    [actions, draft, openDialog, setBanner, showRight],
  );
}
