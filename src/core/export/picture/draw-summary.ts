import { dimmed, type Look } from './look.ts';
import type { Role } from '../../roles/role.ts';
import type { Picture } from './picture.ts';
import { drawRoleSign, ROLE_SIGN } from './role-sign.ts';
import { summaryWords } from './summary-words.ts';
import { element } from './svg-element.ts';
import { svgText } from './svg-text.ts';

const STEP = ROLE_SIGN + 4;

/**
 * What stands for the cards of a folded lane.
 * @param owners the roles that they belong to; none while roles are not shown
 */
export function drawSummary(
  summary: Picture['summaries'][number],
  owners: readonly Role[],
  look: Look,
): string {
  const { id, box } = summary;
  const { colours, path } = look;
  const passed = path?.cards.get(id);
  const frame = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1, rx: 8 };
  const broken = passed === 'stop' ? colours.error : colours.accent;
  const stroke = passed ? broken : colours['card-border'];
  return element(
    'g',
    { 'data-summary': id, opacity: dimmed(look, passed !== undefined) },
    element('rect', { ...frame, fill: colours['surface-1'], stroke }),
    ...owners.map((role, index) =>
      drawRoleSign(role, box.x + 10 + ROLE_SIGN / 2 + index * STEP, box.y + box.height / 2, colours),
    ),
    svgText({
      text: summaryWords(summary),
      x: box.x + 10 + owners.length * STEP,
      y: box.y + box.height / 2,
      room: box.width - 20 - owners.length * STEP,
      size: 12,
      weight: 500,
      fill: colours['text-muted'],
    }).markup,
  );
}
