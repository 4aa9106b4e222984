import { TLS_CHIP } from '../../kinds/row.ts';
import { headerFolds } from '../../layout/card-lines.ts';
import type { Box } from '../../layout/layout.ts';
import { hasPortInHeader } from '../../layout/node-size.ts';
import type { GraphNode } from '../../topology/graph.ts';
import { chipWidth, drawChip } from './draw-chip.ts';
import { foldChip } from './fold-chip.ts';
import type { PictureColours } from './picture-colours.ts';
import type { CardFacts } from './picture.ts';
import { drawRoleSign, ROLE_SIGN } from './role-sign.ts';
import { errorSign, warningSign } from './signs.ts';
import { stateChip } from './state-chip.ts';
import { element } from './svg-element.ts';
import { svgText, type Written } from './svg-text.ts';
import { textWidth } from './text-width.ts';

const PAD = 10;
const GAP = 6;
const ICON = 20;
const NAME = { x: 38, size: 14 } as const;

/** How much of a header is for the name at least, whatever stands beside it. */
const LEAST_NAME = 0.5;

/** The header of a card: icon and name, and at the right what qualifies the object. */
export function drawHeader(
  node: GraphNode,
  facts: CardFacts,
  box: Box,
  withState: boolean,
  colours: PictureColours,
): string {
  const y = box.y + 18;
  const { owner } = facts;
  const shift = owner === null ? 0 : ROLE_SIGN + GAP;
  const left = box.x + NAME.x + shift;
  let right = box.x + box.width - PAD;
  const parts: string[] = [drawIcon(node, facts, box.x + PAD + shift, y, colours)];
  if (owner !== null) parts.push(drawRoleSign(owner, box.x + PAD + ROLE_SIGN / 2, y, colours));
  const take = ({ markup, width }: Written): void => {
    parts.push(markup);
    if (width > 0) right -= width + GAP;
  };
  if (facts.alarm !== null) take(drawAlarm(facts.alarm, facts.alarms, right, y, colours));
  if (withState && facts.state) take(drawChip(stateChip(facts.state, colours), right, y, right - left));

  const wanted = textWidth(node.name, NAME.size, 600);
  const roomBeside = (): number => right - left - Math.min(wanted, (right - left) * LEAST_NAME) - GAP;
  const [port] = hasPortInHeader(node) ? node.rows : [];
  if (port) {
    const fill = colours['text-muted'];
    const text = facts.portWords(port);
    take(svgText({ text, x: right, y, room: roomBeside(), size: 12, weight: 400, fill, end: true }));
    for (const chip of port.chips.toReversed()) {
      const drawn = { text: chip, fill: colours['surface-3'], colour: fill };
      if (chipWidth(drawn) <= roomBeside()) take(drawChip(drawn, right, y, roomBeside()));
    }
  }
  for (const fold of headerFolds(node).toReversed()) {
    const text = fold.as === 'certificate' ? TLS_CHIP : fold.words;
    take(drawChip(foldChip(fold, text, colours), right, y, roomBeside()));
  }
  const fill = colours.text;
  parts.push(
    svgText({ text: node.name, x: left, y, room: right - left, size: NAME.size, weight: 600, fill }).markup,
  );
  return parts.join('');
}

function drawIcon(
  { kind }: GraphNode,
  { icon }: CardFacts,
  x: number,
  y: number,
  colours: PictureColours,
): string {
  const frame = element('rect', {
    x,
    y: y - ICON / 2,
    width: ICON,
    height: ICON,
    rx: 4,
    fill: colours['surface-3'],
  });
  const fill = colours['text-muted'];
  if (icon.length === 0) {
    const text = kind.slice(0, 1);
    const width = textWidth(text, 12, 600);
    return (
      frame + svgText({ text, x: x + (ICON - width) / 2, y, room: ICON, size: 12, weight: 600, fill }).markup
    );
  }
  const shapes = icon.map(([name, attributes]) => element(name, attributes));
  return (
    frame +
    element(
      'g',
      {
        transform: `translate(${x + 3} ${y - 7}) scale(${14 / 24})`,
        fill: 'none',
        stroke: fill,
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
      ...shapes,
    )
  );
}

function drawAlarm(
  alarm: 'error' | 'warning',
  count: number,
  right: number,
  y: number,
  colours: PictureColours,
): Written {
  const colour = alarm === 'error' ? colours.error : colours.warn;
  const text = count > 1 ? String(count) : '';
  const words = svgText({ text, x: right, y, room: 40, size: 11, weight: 600, fill: colour, end: true });
  const sign = alarm === 'error' ? errorSign : warningSign;
  const beside = words.width === 0 ? 0 : words.width + 3;
  return {
    markup: sign({ x: right - beside - 7, y, size: 14, colour }) + words.markup,
    width: beside + 14,
  };
}
