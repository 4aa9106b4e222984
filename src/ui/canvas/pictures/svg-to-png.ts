import type { Svg } from '../../../core/export/picture/to-svg.ts';

/** How many pixels of the image a pixel of the picture gets, where there is room for them. */
const SCALE = 2;

/** Beyond these a canvas stays empty in one browser or another. */
const LIMITS = { side: 16_384, pixels: 67_108_864 } as const;

/** By how much a picture is enlarged as an image; null where not even its own size has room. */
export function imageScale({ width, height }: Pick<Svg, 'width' | 'height'>): number | null {
  const scale = Math.min(
    SCALE,
    LIMITS.side / width,
    LIMITS.side / height,
    Math.sqrt(LIMITS.pixels / (width * height)),
  );
  return scale < 1 ? null : scale;
}

/**
 * A picture as a PNG image.
 *
 * @returns null where it is too large for the browser
 * @throws where the browser cannot read the picture
 */
export async function svgToPng(svg: Svg): Promise<Blob | null> {
  const scale = imageScale(svg);
  if (scale === null) return null;
  const url = URL.createObjectURL(new Blob([svg.text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(svg.width * scale);
    canvas.height = Math.floor(svg.height * scale);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
