import type { Translation } from '../define-texts.ts';
import type { storingTexts as english } from '../en/storing.ts';

export const storingTexts: Translation<typeof english> = {
  refused:
    'Dieser Browser speichert für diese Seite nichts (privates Fenster, oder Websitedaten sind blockiert). Alles funktioniert, aber nur in diesem Tab: vor dem Schließen Dateien exportieren oder als Link teilen.',
  full: 'Der Speicher des Browsers ist voll; die letzten Änderungen sind nur in diesem Tab. Dateien exportieren oder Platz schaffen; das Speichern wird automatisch wiederholt.',
  unreadable:
    'Der gespeicherte Arbeitsbereich lässt sich zurzeit nicht öffnen. Änderungen sind vorerst nur in diesem Tab und kommen hinzu, wenn er sich öffnet; vor dem Schließen des Tabs Dateien exportieren.',
  setAside:
    'Ein Teil dessen, was dieser Browser vom Arbeitsbereich gespeichert hatte, ist beschädigt: {count, plural, one {Eine Änderung war nicht lesbar und wurde} other {# Änderungen waren nicht lesbar und wurden}} beiseitegelegt. Der Rest ist offen, und Änderungen werden wieder gespeichert. Die Dateien mit einer Kopie vergleichen, falls es eine gibt.',
};
