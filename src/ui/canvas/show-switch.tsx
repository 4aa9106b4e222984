import { CANVAS_SHOWS, type CanvasShow } from '../../core/model/canvas-choice.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './show-switch.module.css';

const words: Readonly<Record<CanvasShow, readonly [name: string, meaning: string]>> = {
  chain: ['Chain', 'Gateways, routes and Services; what qualifies them is shown on their cards'],
  everything: [
    'Everything',
    'A card for each object, and the way in from outside as the cluster provides it',
  ],
};

/** Which of the two pictures the canvas draws. */
export function ShowSwitch() {
  const { store } = useWorkspace();
  const shown = useApp((state) => state.show);
  return (
    <div className={styles.switch} role="group" aria-label="Show">
      {CANVAS_SHOWS.map((show) => (
        <button
          key={show}
          type="button"
          aria-pressed={show === shown}
          title={words[show][1]}
          onClick={() => store.getState().showOnCanvas(show)}
        >
          {words[show][0]}
        </button>
      ))}
    </div>
  );
}
