import { CircleCheck, CircleHelp, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Health } from '../../core/topology/graph.ts';

const looks = {
  error: { Icon: CircleX, color: 'var(--error)', word: 'Error' },
  warning: { Icon: TriangleAlert, color: 'var(--warn)', word: 'Warning' },
  info: { Icon: Info, color: 'var(--info)', word: 'Note' },
  ok: { Icon: CircleCheck, color: 'var(--ok)', word: 'No problems' },
  unknown: { Icon: CircleHelp, color: 'var(--unknown)', word: 'Not known' },
} as const satisfies Record<Health, unknown>;

/** A state by shape as well as by colour; its word is read out unless the text beside it says it. */
export function SeverityIcon({
  severity,
  size = 14,
  silent = false,
}: {
  severity: Health;
  size?: number;
  silent?: boolean;
}) {
  const { Icon, color, word } = looks[severity];
  return silent ? (
    <Icon size={size} color={color} aria-hidden style={{ flexShrink: 0 }} />
  ) : (
    <Icon size={size} color={color} role="img" aria-label={word} style={{ flexShrink: 0 }} />
  );
}
