import { Check, CircleDot, CircleX, Wand } from 'lucide-react';
import type { Verdict } from '../../core/traffic/decide/step.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import styles from './trace.module.css';

const looks = {
  chosen: { Icon: CircleDot, word: trafficTexts.chosen },
  passed: { Icon: Check, word: trafficTexts.passed },
  applied: { Icon: Wand, word: trafficTexts.applied },
  rejected: { Icon: CircleX, word: trafficTexts.lost },
} as const satisfies Record<Verdict, unknown>;

/** The verdict on a step, by shape, colour and word. `fault`: not lost to another, but wrong. */
export function VerdictIcon({ verdict, fault }: { verdict: Verdict; fault: boolean }) {
  const { Icon, word } = looks[verdict];
  return (
    <span className={styles.verdict} data-verdict={fault ? 'fault' : verdict}>
      <Icon size={13} aria-hidden />
      {fault ? trafficTexts.failed() : word()}
    </span>
  );
}
