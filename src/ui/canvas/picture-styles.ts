const sides = (name: string, end = ''): string[] =>
  ['top', 'right', 'bottom', 'left'].map((side) => `${name}-${side}${end}`);

const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

/**
 * The properties that cards, lanes and edges are drawn with. The picture's maker copies them for every element;
 * left to itself it copies all that a browser knows, which takes six times as long.
 */
export const PICTURE_STYLES: string[] = [
  ...['display', 'position', 'top', 'right', 'bottom', 'left', 'z-index', 'box-sizing'],
  ...['width', 'height', 'min-width', 'min-height', 'max-width', 'max-height'],
  ...sides('margin'),
  ...sides('padding'),
  ...sides('border', '-width'),
  ...sides('border', '-style'),
  ...sides('border', '-color'),
  ...corners.map((corner) => `border-${corner}-radius`),
  ...['background-color', 'background-image', 'box-shadow', 'color', 'opacity', 'visibility', 'clip-path'],
  ...[
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'font-variant-numeric',
    'font-feature-settings',
  ],
  ...['line-height', 'letter-spacing', 'text-align', 'text-overflow', 'white-space', 'vertical-align'],
  ...['overflow-x', 'overflow-y', 'list-style-type', 'text-decoration-line', 'appearance'],
  ...[
    'flex-direction',
    'flex-wrap',
    'flex-grow',
    'flex-shrink',
    'flex-basis',
    'order',
    'row-gap',
    'column-gap',
  ],
  ...['align-items', 'align-self', 'align-content', 'justify-content', 'justify-items', 'justify-self'],
  ...['transform', 'transform-origin', 'translate', 'rotate', 'scale'],
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
];
