import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { listOf } from '../../texts/list-of.ts';
import { FoldVertical, SquareArrowOutUpRight } from 'lucide-react';
import { MenuItem, MenuSeparator } from '../parts/menu.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { canvasMenuTexts } from '../../texts/en/canvas-menu.ts';

/** The entry of a menu that gives a folded object a card, or folds one that the user has unfolded. */
export function FoldItem({ object }: { object: ResourceKey }) {
  const { store } = useWorkspace();
  const isFolded = useApp((state) => state.shownOn.has(object));
  const hosts = useApp((state) => state.foldable.get(object));
  if (!isFolded && !hosts) return null;
  const { unfold, fold, announce, centreOn } = store.getState();
  const show = () => {
    unfold(object);
    // Its card comes with the next analysis.
    const off = store.subscribe((state) => {
      if (!state.cards.has(object)) return;
      off();
      state.select([object], 'canvas');
      state.centreOn([object]);
      // Closing the menu has given the focus to the card that showed it, or is about to: the object is to have it.
      state.askCanvas('focus');
    });
    announce(canvasMenuTexts.shownAsCard({ object: nameOf(object) }));
  };
  const hide = () => {
    fold(object);
    centreOn(hosts?.slice(0, 1) ?? []);
    announce(canvasMenuTexts.folded({ object: nameOf(object) }));
  };
  return (
    <>
      <MenuSeparator />
      {isFolded ? (
        <MenuItem icon={SquareArrowOutUpRight} onSelect={show}>
          {canvasMenuTexts.showAsCard()}
        </MenuItem>
      ) : (
        <MenuItem icon={FoldVertical} onSelect={hide}>
          {canvasMenuTexts.foldInto({ cards: listOf((hosts ?? []).map(nameOf), 2) })}
        </MenuItem>
      )}
    </>
  );
}

const nameOf = (key: ResourceKey): string => {
  const { kind, name } = parseKey(key);
  return `${kind} ${name}`;
};
