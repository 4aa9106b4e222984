import { CircleCheck, CircleHelp, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Health } from '../../core/topology/graph.ts';
import { partsTexts } from '../../texts/en/parts.ts';

const looks = {
  error: { Icon: CircleX, color: 'var(--error)', word: partsTexts.error },
  warning: { Icon: TriangleAlert, color: 'var(--warn)', word: partsTexts.warning },
  info: { Icon: Info, color: 'var(--info)', word: partsTexts.note },
  ok: { Icon: CircleCheck, color: 'var(--ok)', word: partsTexts.noProblems },
  unknown: { Icon: CircleHelp, color: 'var(--unknown)', word: partsTexts.notKnown },
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
    <Icon size={size} color={color} role="img" aria-label={word()} style={{ flexShrink: 0 }} />
  );
}
