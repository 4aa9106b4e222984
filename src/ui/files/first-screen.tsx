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
import { Button } from '../parts/button.tsx';
import { useRunAction } from '../shell/use-run-action.ts';
import styles from './first-screen.module.css';
import { SampleCards } from './sample-cards.tsx';

/** As `KindIcon` draws them, without all the kinds that it knows. */
const chain: readonly Readonly<{ kind: string; tier: Tier; icon: LucideIcon }>[] = [
  { kind: 'LoadBalancer', tier: 'entry', icon: Globe },
  { kind: 'Gateway', tier: 'gateway', icon: DoorOpen },
  { kind: 'HTTPRoute', tier: 'route', icon: Route },
  { kind: 'Service', tier: 'service', icon: Network },
  { kind: 'Pod', tier: 'workload', icon: Box },
];

/** What an empty workspace shows: what this is, and the ways in. */
export function FirstScreen() {
  const start = useRunAction();
  return (
    <div className={styles.screen}>
      <div className={styles.content}>
        <h1 className={styles.title}>See where your traffic goes</h1>
        <p className={styles.lead}>
          Open Gateway API or Ingress manifests, see the chain they make, edit it on the canvas or in the
          YAML, and see what would not work, all without a cluster.
        </p>
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
        <div className={styles.ways}>
          <Button variant="primary" icon={<File size={16} />} onClick={start('open-files')}>
            Open files
          </Button>
          <Button icon={<FolderOpen size={16} />} onClick={start('open-folder')}>
            Open a folder
          </Button>
          <Button icon={<ClipboardPaste size={16} />} onClick={start('paste-manifests')}>
            Paste manifests
          </Button>
          <Button icon={<Plus size={16} />} onClick={start('create')}>
            Start with an object
          </Button>
        </div>
        <h2 className={styles.heading}>Or begin with a sample</h2>
        <div className={styles.samples}>
          <SampleCards />
        </div>
        <p className={styles.note}>
          Files can also be dropped anywhere on this window. Everything stays in this browser: manifests leave
          it only when you save or share them.
        </p>
      </div>
    </div>
  );
}
