import { useEffect, useState } from 'react';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { useApp, useWorkspace } from '../use-app.ts';
import { Laser } from './laser.tsx';
import type { NotesCommand } from './notes-protocol.ts';
import { PresenterBar } from './presenter-bar.tsx';
import type { PresenterKey } from './presenter-keys.ts';
import styles from './presenter.module.css';
import type { Spot } from './spot.ts';
import { Spotlight } from './spotlight.tsx';
import { useNotes } from './use-notes.ts';
import { usePosition } from './use-position.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { useStage } from './use-stage.ts';

/** What a presentation lays over the window: its bar, spotlight and laser, a blank screen. */
export function PresenterLayer() {
  const { store } = useWorkspace();
  const blank = useApp((state) => state.presentation?.blank === true);
  const presenter = usePosition();
  const [spotlight, setSpotlight] = useState(false);
  const [laser, setLaser] = useState(false);
  const [pinned, setPinned] = useState<readonly Spot[]>([]);
  useStage();

  const pin = (spot: Spot) => {
    const others = pinned.filter(({ id }) => id !== spot.id);
    const next = others.length < pinned.length ? others : [...pinned, spot];
    setPinned(next);
    store
      .getState()
      .announce(next.length === 0 ? presenterTexts.freed() : presenterTexts.pinned({ count: next.length }));
  };
  const free = (): boolean => {
    const isOn = spotlight || laser || pinned.length > 0;
    setSpotlight(false);
    setLaser(false);
    setPinned([]);
    if (isOn) store.getState().announce(presenterTexts.freed());
    return isOn;
  };
  const toggleBlank = () => {
    const { presentation, present } = store.getState();
    present({ blank: presentation?.blank !== true });
  };
  const run = (command: NotesCommand) => {
    if (command === 'blank') toggleBlank();
    else presenter[command]();
  };
  const openNotes = useNotes(presenter, run);

  usePresenterKeys((key: PresenterKey, down: boolean): boolean => {
    if (key === 'spotlight') setSpotlight(down);
    else if (key === 'laser') setLaser(down);
    else if (key === 'free') return free();
    else run(key);
    return true;
  });
  // A key that is let go elsewhere is not seen here.
  useEffect(() => {
    const release = () => {
      setSpotlight(false);
      setLaser(false);
    };
    window.addEventListener('blur', release);
    return () => window.removeEventListener('blur', release);
  }, []);

  return (
    <>
      <PresenterBar
        presenter={presenter}
        spotlight={spotlight}
        laser={laser}
        onSpotlight={() => setSpotlight(!spotlight)}
        onLaser={() => setLaser(!laser)}
        onNotes={openNotes}
      />
      <Spotlight following={spotlight} pinned={pinned} onPin={pin} />
      <Laser on={laser} />
      {blank && (
        <button type="button" className={styles.blank} onClick={toggleBlank} data-presenter>
          <span className="visually-hidden" role="status">
            {presenterTexts.blankScreen()}
          </span>
        </button>
      )}
    </>
  );
}
