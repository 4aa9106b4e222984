import { columnTitle } from '../../layout/tier-titles.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';
import { element } from './svg-element.ts';
import { svgText } from './svg-text.ts';

/** From the top of a lane to the middle of its name. */
const NAME = 14;
const GAP = 8;
const FONT = { size: 12, weight: 600 } as const;

/** Where the first column ends: names of lanes stand above its cards, and end before the next one. */
const nameRoom = ({ columns, bounds }: Picture, left: number): number =>
  (columns[1]?.x ?? bounds.x + bounds.width) - left - GAP;

/** The bands of the lanes, as wide as the picture, with their names and how many objects they hold. */
export function drawLanes(picture: Picture, width: number, { colours }: Look): readonly string[] {
  const { lanes, columns, bounds } = picture;
  const left = columns[0]?.x ?? bounds.x;
  return lanes.map(({ namespace, y, height, count }, index) => {
    const frame = { x: bounds.x, y, width, height };
    const room = nameRoom(picture, left);
    const line = { x: left, y: y + NAME, ...FONT };
    const text = namespace === '' ? 'Cluster' : namespace;
    const name = svgText({ ...line, text, room: room - 24, fill: colours['text-muted'] });
    const number = svgText({
      ...line,
      text: String(count),
      x: left + name.width + GAP,
      room: 40,
      weight: 400,
      fill: colours['text-muted'],
    });
    return element(
      'g',
      { 'data-lane': namespace },
      index % 2 === 0 ? element('rect', { ...frame, fill: colours['surface-1'], 'fill-opacity': 0.6 }) : '',
      element('path', { d: `M${bounds.x} ${y}h${width}`, stroke: colours.border, fill: 'none' }),
      name.markup,
      number.markup,
    );
  });
}

/** The titles of the columns, in a strip of a height above the lanes. */
export function drawTitles(picture: Picture, width: number, height: number, { colours }: Look): string {
  const { columns, bounds } = picture;
  const tiers = columns.map(({ tier }) => tier);
  const [top, left] = [bounds.y - height, bounds.x];
  return element(
    'g',
    {},
    element('rect', { x: left, y: top, width, height, fill: colours['surface-2'] }),
    ...columns.map(
      ({ tier, x }, index) =>
        svgText({
          text: columnTitle(tier, tiers),
          x,
          y: top + height / 2,
          room: (columns[index + 1]?.x ?? left + width) - x - GAP,
          fill: colours['text-muted'],
          ...FONT,
        }).markup,
    ),
  );
}
