import { Compass, X } from 'lucide-react';
import { firstScreenTexts } from '../../texts/en/first-screen.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useRunAction } from '../shell/use-run-action.ts';
import { useAppState } from '../use-app.ts';
import styles from './first-screen.module.css';

/** Offers the tour, until it was taken or declined once: who opens a link or a file never sees it. */
export function TourOffer() {
  const { offersTour, declineTour } = useAppState('offersTour', 'declineTour');
  const run = useRunAction();
  if (!offersTour) return null;
  return (
    <div className={styles.offer} role="group" aria-label={firstScreenTexts.tour()}>
      <span>{firstScreenTexts.newHere()}</span>
      <Button size="sm" icon={<Compass size={14} aria-hidden />} onClick={run('tour')}>
        {firstScreenTexts.takeTour()}
      </Button>
      <IconButton icon={X} size="sm" label={firstScreenTexts.declineTour()} onClick={declineTour} />
    </div>
  );
}
