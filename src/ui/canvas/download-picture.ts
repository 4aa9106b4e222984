import type { RefObject } from 'react';
import type { Workspace } from '../../state/workspace.ts';
import type { CanvasStore } from './canvas-store.ts';
import { PICTURE_STYLES } from './picture-styles.ts';
import type { Scene } from './scene.ts';

type Source = Readonly<{
  scene: Scene;
  surface: RefObject<HTMLElement | null>;
  canvas: CanvasStore;
  workspace: Workspace;
}>;

export type PictureFormat = 'png' | 'svg';

/** Beyond these, browsers give up on a picture or take minutes over it. */
const LIMITS = { cards: 600, pixels: 8192 } as const;

const MARGIN = 24;

/** Left of the first column, for the names of the lanes. */
const GUTTER = 136;

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Waits until every card is in the document, at most a second and a half. */
async function allDrawn(root: HTMLElement, count: number): Promise<void> {
  const until = performance.now() + 1500;
  while (root.querySelectorAll('[data-card]').length < count && performance.now() < until) await nextFrame();
  await nextFrame();
}

const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity'] as const;

/** html-to-image copies SVG without its style sheets, so the computed styles are written into the paths. */
function writeStyles(viewport: HTMLElement): () => void {
  const paths = [...viewport.querySelectorAll<SVGElement>('.react-flow__edges path')];
  const before = paths.map((path) => path.getAttribute('style'));
  const looks = paths.map((path) => {
    const style = getComputedStyle(path);
    return DRAWN.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
  });
  paths.forEach((path, index) => path.setAttribute('style', looks[index] ?? ''));
  return () =>
    paths.forEach((path, index) => {
      const style = before[index];
      if (typeof style === 'string') path.setAttribute('style', style);
      else path.removeAttribute('style');
    });
}

/** A picture of the whole graph in the current theme, as a data URL. */
async function takePicture(format: PictureFormat, viewport: HTMLElement, { bounds }: Scene): Promise<string> {
  const { toPng, toSvg } = await import('html-to-image');
  const [width, height] = [bounds.width + GUTTER + MARGIN, bounds.height + MARGIN * 2];
  const options = {
    width,
    height,
    includeStyleProperties: PICTURE_STYLES,
    backgroundColor: getComputedStyle(viewport).getPropertyValue('--bg').trim(),
    pixelRatio: Math.min(2, LIMITS.pixels / width, LIMITS.pixels / height),
    style: {
      width: `${width}px`,
      height: `${height}px`,
      transform: `translate(${GUTTER - bounds.x}px, ${MARGIN - bounds.y}px)`,
    },
  };
  return format === 'png' ? toPng(viewport, options) : toSvg(viewport, options);
}

function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Downloads a picture of the whole canvas, not only of what is in view. Shows a toast when that fails. */
export async function downloadPicture(format: PictureFormat, source: Source): Promise<void> {
  const { scene, surface, canvas, workspace } = source;
  const { toast } = workspace.store.getState();
  const count = scene.boxes.size;
  if (count === 0) return toast({ tone: 'info', message: 'There is nothing to export.' });
  if (count > LIMITS.cards) {
    return toast({
      tone: 'error',
      message: `A picture of ${count} cards is too large for the browser.`,
      detail: `Filter the canvas, or collapse lanes, to at most ${LIMITS.cards} cards; Mermaid export has no such limit.`,
    });
  }
  canvas.setState({ picturing: true });
  try {
    const root = surface.current;
    const viewport = root?.querySelector<HTMLElement>('.react-flow__viewport');
    if (!root || !viewport) return;
    await allDrawn(root, count);
    const restore = writeStyles(viewport);
    try {
      download(await takePicture(format, viewport, scene), `gatehouse.${format}`);
    } finally {
      restore();
    }
    toast({ tone: 'success', message: `Saved the canvas as gatehouse.${format}.` });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'The browser gave no reason.';
    toast({
      tone: 'error',
      message: 'The picture could not be created.',
      detail: `${why} Try a smaller part of the graph.`,
    });
  } finally {
    canvas.setState({ picturing: false });
  }
}
