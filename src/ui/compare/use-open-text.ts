import type { Place } from '../../core/side-by-side/comparison-rows.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { useAppState, useWorkspace } from '../use-app.ts';

/** Opens the text at a place of the workspace; says so where the workspace does not have it. */
export function useOpenText(): (place: Place | null) => void {
  const { actions, analyzer } = useWorkspace();
  const { showRight, toast, writeIn } = useAppState('showRight', 'toast', 'writeIn');
  return (place) => {
    const missing = () => toast({ tone: 'info', message: compareTexts.onlyOther() });
    if (!place) return missing();
    analyzer.reveal(place.key, place.path).then(
      async (spot) => {
        if (!spot) return missing();
        showRight('yaml');
        writeIn(spot.file);
        await actions.goToResource(place.key, place.path);
        showRight('yaml');
      },
      (error: unknown) => console.error('The place was not found:', error),
    );
  };
}
