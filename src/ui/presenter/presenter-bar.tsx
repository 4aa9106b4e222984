import {
  ChevronLeft,
  ChevronRight,
  Flashlight,
  Maximize,
  Moon,
  MoreHorizontal,
  NotebookText,
  Pause,
  Play,
  Pointer,
  Waypoints,
  X,
} from 'lucide-react';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './presenter.module.css';
import { stepText } from './step-text.ts';
import type { Presenter } from './use-position.ts';

type Props = {
  presenter: Presenter;
  spotlight: boolean;
  laser: boolean;
  onSpotlight: () => void;
  onLaser: () => void;
  onNotes: () => void;
};

function placeText({ position, groups, steps }: Presenter): string {
  const revealed = presenterTexts.revealedOf({
    revealed: Math.min(position.revealed, groups.length),
    all: groups.length,
  });
  if (steps.length === 0) return revealed;
  return `${stepText(position.step, steps)} · ${revealed}`;
}

/** Leaves the rest of the screen to what is presented. What it does has keys, too. */
export function PresenterBar({ presenter, spotlight, laser, onSpotlight, onLaser, onNotes }: Props) {
  const { store } = useWorkspace();
  const { frozen, next, previous, freeze, revealAll } = presenter;
  const state = () => store.getState();
  const fullScreen = () =>
    document.documentElement.requestFullscreen().catch((error: unknown) =>
      state().toast({
        tone: 'info',
        message: presenterTexts.noFullScreen({
          reason: error instanceof Error ? error.message : String(error),
        }),
      }),
    );
  return (
    <section className={styles.bar} aria-label={presenterTexts.bar()} data-presenter>
      <h1 className="visually-hidden">{presenterTexts.bar()}</h1>
      <IconButton icon={ChevronLeft} label={presenterTexts.previous()} shortcut="←" onClick={previous} />
      <IconButton icon={ChevronRight} label={presenterTexts.next()} shortcut="→" onClick={next} />
      <p className={styles.place}>{placeText(presenter)}</p>
      <IconButton
        icon={Flashlight}
        label={presenterTexts.spotlight()}
        shortcut="S"
        active={spotlight}
        onClick={onSpotlight}
      />
      <IconButton
        icon={Pointer}
        label={presenterTexts.laser()}
        shortcut="L"
        active={laser}
        onClick={onLaser}
      />
      <IconButton
        icon={Moon}
        label={presenterTexts.blank()}
        shortcut="B"
        onClick={() => state().present({ blank: true })}
      />
      <IconButton
        icon={frozen ? Play : Pause}
        label={frozen ? presenterTexts.unfreeze() : presenterTexts.freeze()}
        shortcut="."
        active={frozen}
        onClick={freeze}
      />
      <IconButton icon={NotebookText} label={presenterTexts.notes()} onClick={onNotes} />
      <Menu align="end" trigger={<IconButton icon={MoreHorizontal} label={presenterTexts.more()} />}>
        <MenuItem onSelect={revealAll}>{presenterTexts.revealAll()}</MenuItem>
        <MenuItem icon={Waypoints} onSelect={() => state().openDialog({ type: 'chain' })}>
          {presenterTexts.explainChain()}
        </MenuItem>
        <MenuItem icon={Maximize} onSelect={() => void fullScreen()}>
          {presenterTexts.fullScreen()}
        </MenuItem>
      </Menu>
      <Button variant="quiet" icon={<X size={18} aria-hidden />} onClick={() => state().present(null)}>
        {presenterTexts.end()}
      </Button>
    </section>
  );
}
