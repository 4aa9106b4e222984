import { TLS_CHIP, type Row } from '../../kinds/row.ts';
import type { Box } from '../../layout/layout.ts';
import type { Fold } from '../../topology/graph.ts';
import type { ListenerSummary } from '../../views/status/status-summary-of.ts';
import { drawChip, chipWidth } from './draw-chip.ts';
import { foldChip } from './fold-chip.ts';
import type { PictureColours } from './picture-colours.ts';
import { errorSign, lockSign, unknownSign } from './signs.ts';
import { element } from './svg-element.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './text-width.ts';

const PAD = 10;
const GAP = 6;
const SIZE = 12.5;
const HALF = 12;

type Parts = Readonly<{ row: Row; folds: readonly Fold[]; listener: ListenerSummary | undefined }>;

/** A row of a card: its label at the left, its value and what marks it at the right. */
export function drawRow(
  { row, folds, listener }: Parts,
  box: Box,
  y: number,
  colours: PictureColours,
): string {
  const parts: string[] = [
    element('path', {
      d: `M${box.x + 1} ${y - HALF}h${box.width - 2}`,
      stroke: colours.border,
      fill: 'none',
    }),
  ];
  let right = box.x + box.width - PAD;
  const take = ({ markup, width }: Readonly<{ markup: string; width: number }>): void => {
    parts.push(markup);
    if (width > 0) right -= width + GAP;
  };
  if (listener) take(drawListener(listener, right, y, folds.length > 0, colours));
  for (const [index, fold] of folds.toReversed().entries())
    take(drawChip(foldChip(fold, index === folds.length - 1 ? TLS_CHIP : '', colours), right, y, 80));

  const left = box.x + PAD;
  const value = row.value ?? '';
  const widths = [textWidth(row.label, SIZE, 500), textWidth(value, SIZE, 400)] as const;
  const rooms = shareRoom(right - left - (value === '' ? 0 : GAP), ...widths);
  const isBroken = listener?.state === 'problem';
  const label = svgText({
    text: row.label,
    x: left,
    y,
    room: rooms[0],
    size: SIZE,
    weight: 500,
    fill: isBroken ? colours.error : colours.text,
  });
  parts.push(label.markup);
  if (value !== '')
    take(
      svgText({
        text: value,
        x: right,
        y,
        room: rooms[1],
        size: SIZE,
        weight: 400,
        fill: colours['text-muted'],
        end: true,
      }),
    );

  const chips = row.chips
    // The lock of the certificate says that it is TLS.
    .filter((text) => folds.length === 0 || text !== TLS_CHIP)
    .map((text) => ({ text, fill: colours['surface-3'], colour: colours['text-muted'] }));
  let room = right - left - label.width - GAP;
  const shown = chips.filter((chip) => {
    if (chipWidth(chip) > room) return false;
    room -= chipWidth(chip) + GAP;
    return true;
  });
  for (const chip of shown.toReversed()) take(drawChip(chip, right, y, chipWidth(chip)));
  return parts.join('');
}

/** The room of a label and of a value beside it: what is short keeps its length, else each has half. */
function shareRoom(room: number, label: number, value: number): readonly [number, number] {
  if (label + value <= room) return [label + 0.01, value + 0.01];
  const half = room / 2;
  if (label <= half) return [label + 0.01, room - label];
  if (value <= half) return [room - value, value + 0.01];
  return [half, half];
}

/** How many routes a listener has, and a sign where it cannot serve them or where controllers make its certificates. */
function drawListener(
  { state, attachedRoutes, provided }: ListenerSummary,
  right: number,
  y: number,
  isLocked: boolean,
  colours: PictureColours,
): Readonly<{ markup: string; width: number }> {
  const fill = state === 'problem' ? colours.error : colours['text-muted'];
  const count = svgText({
    text: String(attachedRoutes),
    x: right,
    y,
    room: 40,
    size: 12,
    weight: 400,
    fill,
    end: true,
  });
  const signs = [
    ...(provided.length > 0 && !isLocked ? [lockSign] : []),
    ...(state === 'ok' ? [] : [state === 'problem' ? errorSign : unknownSign]),
  ];
  const drawn = signs.map((sign, index) =>
    sign({ x: right - count.width - 9 - index * 15, y, size: 12, colour: fill }),
  );
  return {
    markup: count.markup + drawn.join(''),
    width: Math.max(14, count.width + signs.length * 15),
  };
}
