import { toSvg, type SvgOptions } from '../../../core/export/picture/to-svg.ts';
import type { PictureTheme } from '../../../core/export/picture/picture-colours.ts';
import { download } from '../../../state/disk/download.ts';
import type { AppState } from '../../../state/app-store.ts';
import type { PictureLook } from '../../../state/view-slice.ts';
import type { Workspace } from '../../../state/workspace.ts';
import type { Scene } from '../scene.ts';
import { tracePathMarks } from '../trace-path/trace-path-marks.ts';
import { picturesTexts } from '../../../texts/en/pictures.ts';
import { cardFacts } from './card-facts.ts';
import { createIconShapes } from './icon-shapes.tsx';
import { svgToPng } from './svg-to-png.ts';

const shownTheme = (): PictureTheme =>
  document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';

/**
 * Saves a picture of what is on the canvas, also of what is out of view, to the downloads; or shows why there is none, with
 * what helps.
 */
export async function savePicture(
  format: 'png' | 'svg',
  look: PictureLook,
  scene: Scene,
  { store }: Workspace,
): Promise<void> {
  const { toast, askCanvas } = store.getState();
  const options = optionsOf(store.getState(), look);
  const svg = toSvg(scene, options);
  if (!svg) return toast({ tone: 'info', message: picturesTexts.nothing() });
  const asSvg = { action: { label: picturesTexts.saveAsSvg(), run: () => askCanvas('picture-svg', look) } };
  const name = `gatehouse.${format}`;
  try {
    if (format === 'png') {
      const image = await imageOf(scene, options);
      if (!image)
        return toast({
          tone: 'error',
          message: picturesTexts.tooLarge(),
          detail: picturesTexts.aboutTooLarge(),
          ...asSvg,
        });
      download(name, image, 'image/png');
    } else download(name, svg.text, 'image/svg+xml');
    toast({ tone: 'success', message: picturesTexts.saved({ name }) });
  } catch (error) {
    toast({
      tone: 'error',
      message: picturesTexts.failed(),
      detail: error instanceof Error ? error.message : picturesTexts.noReason(),
      ...(format === 'png' && asSvg),
    });
  }
}

function optionsOf(state: AppState, { theme, withPath }: PictureLook): SvgOptions {
  const shapesOf = createIconShapes();
  return {
    theme: theme ?? shownTheme(),
    title: picturesTexts.title(),
    path: withPath ? tracePathMarks(state) : null,
    factsOf: (key) => {
      const node = state.cards.get(key);
      return cardFacts(state, key, node ? shapesOf(node.group, node.kind) : []);
    },
  };
}

/** The picture as a PNG; null where it is too large. */
async function imageOf(scene: Scene, options: SvgOptions): Promise<Blob | null> {
  const { embeddedFont } = await import('./embedded-font.ts');
  const svg = toSvg(scene, { ...options, fonts: await embeddedFont() });
  return svg && svgToPng(svg);
}
