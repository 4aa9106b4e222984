import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/**
 * The app's font as a style sheet that refers to nothing: an image cannot load one.
 *
 * @throws where the font is not within reach
 */
export async function embeddedFont(): Promise<string> {
  const response = await fetch(inter);
  if (!response.ok) throw new Error(`The font could not be loaded (${response.status}).`);
  const font = await dataUrl(await response.blob());
  return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2')}`;
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'));
    reader.readAsDataURL(blob);
  });
