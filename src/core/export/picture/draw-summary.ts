import { dimmed, type Look } from './look.ts';
import type { Picture } from './picture.ts';
import { summaryWords } from './summary-words.ts';
import { element } from './svg-element.ts';
import { svgText } from './svg-text.ts';

/** What stands for the cards of a folded lane. */
export function drawSummary(summary: Picture['summaries'][number], look: Look): string {
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
    svgText({
      text: summaryWords(summary),
      x: box.x + 10,
      y: box.y + box.height / 2,
      room: box.width - 20,
      size: 12,
      weight: 500,
      fill: colours['text-muted'],
    }).markup,
  );
}
