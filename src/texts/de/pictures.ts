import type { Translation } from '../define-texts.ts';
import type { picturesTexts as english } from '../en/pictures.ts';

export const picturesTexts: Translation<typeof english> = {
  title: 'Verkehr durch den Cluster',
  nothing: 'Es gibt nichts zu exportieren.',
  saveAsSvg: 'Als SVG speichern',
  saved: 'Zeichenfläche als {name} gespeichert.',
  tooLarge: 'Das Bild ist für ein PNG in diesem Browser zu groß.',
  aboutTooLarge: 'Ein SVG hat diese Grenze nicht. Oder die Zeichenfläche filtern oder Bahnen einklappen.',
  failed: 'Das Bild konnte nicht erstellt werden.',
  noReason: 'Der Browser nannte keinen Grund.',
};
