import {
  ArrowRight,
  Box,
  ClipboardPaste,
  DoorOpen,
  File,
  FolderOpen,
  Globe,
  Network,
  Plus,
  Route,
  type LucideIcon,
} from 'lucide-react';
import type { Tier } from '../../core/kinds/define-kind.ts';
import { useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { later } from '../parts/later.tsx';
import { useRunAction } from '../shell/use-run-action.ts';
import { firstScreenTexts } from '../../texts/en/first-screen.ts';
import styles from './first-screen.module.css';
import { SampleCards } from './sample-cards.tsx';
import { TourOffer } from './tour-offer.tsx';
import { useSeen } from './use-seen.ts';

/** As `KindIcon` draws them, without all the kinds that it knows. */
const chain: readonly Readonly<{ kind: string; tier: Tier; icon: LucideIcon }>[] = [
  { kind: 'LoadBalancer', tier: 'entry', icon: Globe },
  { kind: 'Gateway', tier: 'gateway', icon: DoorOpen },
  { kind: 'HTTPRoute', tier: 'route', icon: Route },
  { kind: 'Service', tier: 'service', icon: Network },
  { kind: 'Pod', tier: 'workload', icon: Box },
];

const LessonList = later(async () => (await import('../lessons/lesson-list.tsx')).LessonList);

/** The lessons, which load when one scrolls to them. */
function LessonsInView() {
  const place = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(place);
  return <div ref={place}>{isSeen && <LessonList />}</div>;
}

/** What an empty workspace shows: what this is, and the ways in. */
export function FirstScreen() {
  const start = useRunAction();
  return (
    <div className={styles.screen}>
      <div className={styles.content}>
        <h1 className={styles.title}>{firstScreenTexts.title()}</h1>
        <p className={styles.lead}>{firstScreenTexts.lead()} </p>
        <div className={styles.chain} aria-hidden>
          {chain.map(({ kind, tier, icon: Icon }, index) => (
            <span key={kind} style={{ display: 'contents' }}>
              {index > 0 && <ArrowRight size={14} />}
              <span>
                <Icon size={14} color={`var(--tier-${tier})`} style={{ flexShrink: 0 }} />
                {kind}
              </span>
            </span>
          ))}
        </div>
        <TourOffer />
        <div className={styles.ways}>
          <Button variant="primary" icon={<File size={16} />} onClick={start('open-files')}>
            {firstScreenTexts.openFiles()}
          </Button>
          <Button icon={<FolderOpen size={16} />} onClick={start('open-folder')}>
            {firstScreenTexts.openFolder()}
          </Button>
          <Button icon={<ClipboardPaste size={16} />} onClick={start('paste-manifests')}>
            {firstScreenTexts.paste()}
          </Button>
          <Button icon={<Plus size={16} />} onClick={start('create')}>
            {firstScreenTexts.startWithObject()}
          </Button>
        </div>
        <h2 className={styles.heading}>{firstScreenTexts.orSample()}</h2>
        <div className={styles.samples}>
          <SampleCards />
        </div>
        <h2 className={styles.heading}>{firstScreenTexts.orLesson()}</h2>
        <LessonsInView />
        <p className={styles.note}>{firstScreenTexts.note()} </p>
      </div>
    </div>
  );
}
