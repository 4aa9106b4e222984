import { shellTexts } from '../../texts/en/shell.ts';
import { useReturnFocus } from '../parts/use-return-focus.ts';
import { useApp } from '../use-app.ts';

const takeFocus = (box: HTMLInputElement | null) => box?.focus();

/** Takes what is typed while the palette is on its way, and Enter after it, for the palette to begin with. */
export function PaletteAhead() {
  const { dialog, openDialog } = useApp((state) => state);
  const returnFocus = useReturnFocus();
  if (dialog?.type !== 'palette') return null;
  return (
    <div className="visually-hidden" data-on-the-way>
      <input
        aria-label={shellTexts.find()}
        ref={takeFocus}
        onChange={({ target }) => openDialog({ type: 'palette', query: target.value })}
        onKeyDown={({ key, nativeEvent, currentTarget }) => {
          if (key === 'Enter' && !nativeEvent.isComposing)
            openDialog({ type: 'palette', query: currentTarget.value, isChosen: true });
          if (key !== 'Escape') return;
          openDialog(null);
          returnFocus(nativeEvent);
        }}
      />
    </div>
  );
}
