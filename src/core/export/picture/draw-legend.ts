import { ROLES, type Role } from '../../roles/role.ts';
import type { EdgeState } from '../../topology/graph.ts';
import { isBroken } from '../../topology/is-broken.ts';
import type { CardFacts, Picture } from './picture.ts';
import { drawGrant, isSide } from './draw-edge.ts';
import { edgeLook } from './edge-look.ts';
import type { Look } from './look.ts';
import { drawRoleSign, ROLE_SIGN } from './role-sign.ts';
import { errorSign, lockSign, unknownSign, warningSign, type Sign } from './signs.ts';
import { element } from './svg-element.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './text-width.ts';

/** An entry of the legend: what it shows at a point, so many pixels wide, and what that means. */
type Entry = Readonly<{ words: string; width: number; draw: (x: number, y: number) => string }>;

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  provider: 'Infrastructure provider',
  operator: 'Cluster operator',
  developer: 'Application developers',
};

const LINE = 24;
const PAD = 8;
const GAP = { sign: 6, entry: 20 } as const;
const SIZE = 12;

/** The meaning of what is in a picture, and of nothing else, in the order of the chain: edges, keys, cards. */
function entriesOf(picture: Picture, facts: readonly CardFacts[], look: Look): readonly Entry[] {
  const { colours } = look;
  const drawn = picture.edges.filter(({ id }) => picture.lines.has(id));
  const nodes = [...picture.nodes.values()].filter(({ key }) => picture.boxes.has(key));
  const folds = nodes.flatMap((node) => node.folds);
  const hasGrant = (isThere: boolean): boolean =>
    drawn.some(({ edge }) => edge?.grant !== undefined && (edge.grant !== null) === isThere);
  const line =
    (state: EdgeState, isBeside = false, isPassed = false): Entry['draw'] =>
    (x, y) =>
      element('path', { d: `M${x} ${y}h28`, fill: 'none', ...edgeLook(state, isBeside, isPassed, colours) });
  const dashed =
    (stroke: string): Entry['draw'] =>
    (x, y) =>
      element('rect', {
        x,
        y: y - 7,
        width: 22,
        height: 14,
        rx: 4,
        fill: colours['surface-1'],
        stroke,
        'stroke-dasharray': '4 3',
      });
  const sign =
    (draw: Sign, colour: string): Entry['draw'] =>
    (x, y) =>
      draw({ x: x + 7, y, size: 14, colour });
  const entries: readonly (readonly [isThere: boolean, ...Readonly<[string, number, Entry['draw']]>])[] = [
    [drawn.some((edge) => edge.state === 'ok' && !isSide(edge, picture)), 'Works', 28, line('ok')],
    [
      drawn.some((edge) => edge.state === 'ok' && isSide(edge, picture)),
      'Reference beside the chain',
      28,
      line('ok', true),
    ],
    [drawn.some(isBroken), 'Does not work', 28, line('refused')],
    [drawn.some(({ state }) => state === 'unknown'), 'Not known', 28, line('unknown')],
    [look.path !== null, 'Path of the request', 28, line('ok', false, true)],
    [hasGrant(true), 'Allowed by a ReferenceGrant', 20, (x, y) => drawGrant(true, x + 10, y, look)],
    [hasGrant(false), 'Needs a ReferenceGrant', 20, (x, y) => drawGrant(false, x + 10, y, look)],
    [folds.some(({ as }) => as === 'certificate'), 'Certificate', 14, sign(lockSign, colours['text-muted'])],
    [facts.some(({ missing }) => missing), 'Not in these manifests', 22, dashed(colours.error)],
    [
      nodes.some(({ origin }, index) => (origin === 'ghost' && !facts[index]?.missing) || origin === 'made'),
      'In the cluster, or may be',
      22,
      dashed(colours['card-border']),
    ],
    [
      facts.some(
        ({ alarm, listeners }) =>
          alarm === 'error' || Object.values(listeners).some(({ state }) => state === 'problem'),
      ),
      'Error',
      14,
      sign(errorSign, colours.error),
    ],
    [facts.some(({ alarm }) => alarm === 'warning'), 'Warning', 14, sign(warningSign, colours.warn)],
    [
      folds.some(({ state }) => state === 'unknown') ||
        facts.some(({ listeners }) => Object.values(listeners).some(({ state }) => state === 'unknown')),
      'Not known whether it is there',
      14,
      sign(unknownSign, colours.unknown),
    ],
  ];
  const owners = ROLES.filter((role) => facts.some(({ owner }) => owner === role));
  const roles = owners.map((role): Entry => ({
    words: ROLE_NAMES[role],
    width: ROLE_SIGN,
    draw: (x, y) => drawRoleSign(role, x + ROLE_SIGN / 2, y, colours),
  }));
  const meanings = entries.flatMap(([isThere, words, width, draw]) =>
    isThere ? [{ words, width, draw }] : [],
  );
  return [...meanings, ...roles];
}

/** The legend below a picture, in as many lines as it takes, and its height: 0 where there is nothing to explain. */
export function drawLegend(
  picture: Picture,
  facts: readonly CardFacts[],
  width: number,
  look: Look,
): Readonly<{ markup: string; height: number }> {
  const entries = entriesOf(picture, facts, look);
  if (entries.length === 0) return { markup: '', height: 0 };
  const { colours } = look;
  const { bounds } = picture;
  const left = picture.columns[0]?.x ?? bounds.x;
  const end = bounds.x + width - PAD;
  const top = bounds.y + bounds.height;
  let [x, y] = [left, top + PAD + LINE / 2];
  const drawn = entries.map((entry) => {
    const words = textWidth(entry.words, SIZE, 400) + 0.01;
    const whole = entry.width + GAP.sign + words;
    if (x > left && x + whole > end) [x, y] = [left, y + LINE];
    const at = x + entry.width + GAP.sign;
    const text = { text: entry.words, x: at, y, room: Math.min(words, end - at) };
    const markup =
      entry.draw(x, y) + svgText({ ...text, size: SIZE, weight: 400, fill: colours['text-muted'] }).markup;
    x += whole + GAP.entry;
    return markup;
  });
  const height = y + LINE / 2 + PAD - top;
  return {
    markup: element(
      'g',
      { 'data-legend': '' },
      element('rect', { x: bounds.x, y: top, width, height, fill: colours['surface-2'] }),
      element('path', { d: `M${bounds.x} ${top}h${width}`, stroke: colours.border, fill: 'none' }),
      ...drawn,
    ),
    height,
  };
}
