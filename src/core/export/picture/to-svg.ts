import { counted } from '../../text/words.ts';
import type { Box } from '../../layout/layout.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { ROLES } from '../../roles/role.ts';
import { isBroken } from '../../topology/is-broken.ts';
import { drawArrowheads, drawEdge, drawEdgeLabel } from './draw-edge.ts';
import { drawCard } from './draw-card.ts';
import { drawLanes, drawTitles } from './draw-lanes.ts';
import { drawLegend } from './draw-legend.ts';
import { drawSummary } from './draw-summary.ts';
import type { Look } from './look.ts';
import { pictureColours, type PictureTheme } from './picture-colours.ts';
import type { CardFacts, Picture, PicturePath } from './picture.ts';
import { element, escapeXml } from './svg-element.ts';

export type SvgOptions = Readonly<{
  theme: PictureTheme;
  /** What the picture is called for those who do not see it. */
  title: string;
  factsOf: (key: ResourceKey) => CardFacts;
  /** The request whose path stands out, while the rest steps back; null to show all alike. */
  path: PicturePath | null;
  /** A style sheet that brings the font along, for readers that load nothing; it must be trusted. */
  fonts?: string;
}>;

export type Svg = Readonly<{ text: string; width: number; height: number }>;

const FONTS = "'Inter Variable', Inter, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const TITLES = 32;

/** Room for the longest word of a legend. */
const LEAST_WIDTH = 260;

/**
 * A picture of the chain as an SVG document of text and shapes: columns with their titles, lanes with their names, cards,
 * edges, and a legend. It refers to nothing outside of it, and is the same for the same input.
 *
 * @returns the document and its size; null where there is nothing to draw
 */
export function toSvg(picture: Picture, { theme, title, factsOf, path, fonts }: SvgOptions): Svg | null {
  const cards = cardsOf(picture);
  if (cards.length === 0 && picture.summaries.length === 0) return null;
  const { bounds, edges, summaries } = picture;
  const look: Look = { colours: pictureColours[theme], path };
  const width = Math.max(bounds.width, LEAST_WIDTH);
  const facts = cards.map(({ key }) => factsOf(key));
  const legend = drawLegend(picture, facts, width, look);
  const height = TITLES + bounds.height + legend.height;
  const [left, top] = [bounds.x, bounds.y - TITLES];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="${[left, top, width, height].map(round).join(' ')}" role="img" aria-labelledby="title desc" font-family="${escapeXml(FONTS)}">`,
    element('title', { id: 'title' }, escapeXml(title)),
    element('desc', { id: 'desc' }, escapeXml(describe(picture, cards.length))),
    ...(fonts === undefined ? [] : [element('style', {}, fonts)]),
    ...(path === null ? [] : [drawArrowheads(look)]),
    element('rect', { x: left, y: top, width, height, fill: look.colours.bg }),
    ...drawLanes(picture, width, look),
    drawTitles(picture, width, TITLES, look),
    '<g fill="none">',
    ...edges.map((edge) => drawEdge(edge, picture, look)),
    '</g>',
    ...cards.map(({ node, box }, index) => {
      const known = facts[index];
      return known ? drawCard(node, known, box, look) : '';
    }),
    ...summaries.map((summary) => {
      const owners = new Set(summary.keys.map((key) => factsOf(key).owner));
      return drawSummary(
        summary,
        ROLES.filter((role) => owners.has(role)),
        look,
      );
    }),
    ...edges.map((edge) => drawEdgeLabel(edge, picture, look)),
    legend.markup,
    '</svg>',
  ];
  return { text: `${lines.filter((line) => line !== '').join('\n')}\n`, width, height };
}

const round = (value: number): number => Math.round(value * 100) / 100;

type Card = Readonly<{ key: ResourceKey; node: NonNullable<ReturnType<Picture['nodes']['get']>>; box: Box }>;

/** The cards that have a place, in the order of the nodes. */
const cardsOf = ({ nodes, boxes }: Picture): readonly Card[] =>
  [...nodes].flatMap(([key, node]) => {
    const box = boxes.get(key);
    return box ? [{ key, node, box }] : [];
  });

const describe = ({ lanes, edges }: Picture, cards: number): string => {
  const namespaces = lanes.filter(({ namespace }) => namespace !== '').length;
  const broken = edges.filter(isBroken).length;
  const size = `${counted(cards, 'card')} in ${counted(namespaces, 'namespace')}, ${counted(edges.length, 'edge')} between them`;
  return broken === 0 ? `${size}.` : `${size}, of which ${broken} ${broken === 1 ? 'does' : 'do'} not work.`;
};
