import { CANVAS_SHOWS, type CanvasShow } from '../../core/model/canvas-choice.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { canvasTexts } from '../../texts/en/canvas.ts';
import styles from './show-switch.module.css';

const words: Readonly<Record<CanvasShow, Readonly<{ name: () => string; about: () => string }>>> = {
  chain: { name: canvasTexts.chain, about: canvasTexts.aboutChain },
  everything: { name: canvasTexts.everything, about: canvasTexts.aboutEverything },
};

/** Which of the two pictures the canvas draws. */
export function ShowSwitch() {
  const { store } = useWorkspace();
  const shown = useApp((state) => state.show);
  return (
    <div className={styles.switch} role="group" aria-label={canvasTexts.show()}>
      {CANVAS_SHOWS.map((show) => (
        <button
          key={show}
          type="button"
          aria-pressed={show === shown}
          title={words[show].about()}
          onClick={() => store.getState().showOnCanvas(show)}
        >
          {words[show].name()}
        </button>
      ))}
    </div>
  );
}
