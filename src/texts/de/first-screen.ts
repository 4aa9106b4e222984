import type { Translation } from '../define-texts.ts';
import type { firstScreenTexts as english } from '../en/first-screen.ts';

export const firstScreenTexts: Translation<typeof english> = {
  title: 'Sehen, wohin der Verkehr fließt',
  lead: 'Manifeste der Gateway API oder von Ingress öffnen, ihre Kette sehen, sie auf der Zeichenfläche oder im YAML bearbeiten und erkennen, was nicht funktionieren würde: alles ohne Cluster.',
  tour: 'Rundgang',
  newHere: 'Neu hier? Fünf Schritte, drei Minuten:',
  takeTour: 'Rundgang machen',
  declineTour: 'Rundgang nicht mehr anbieten',
  openFiles: 'Dateien öffnen',
  openFolder: 'Ordner öffnen',
  paste: 'Manifeste einfügen',
  startWithObject: 'Mit einem Objekt beginnen',
  orSample: 'Oder mit einem Beispiel beginnen',
  orLesson: 'Oder Lektion für Lektion lernen',
  note: 'Dateien lassen sich auch überall in diesem Fenster ablegen. Alles bleibt in diesem Browser: Manifeste verlassen ihn nur beim Speichern oder Teilen.',
};
