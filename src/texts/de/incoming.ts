import type { Translation } from '../define-texts.ts';
import type { incomingTexts as english } from '../en/incoming.ts';

export const incomingTexts: Translation<typeof english> = {
  isUtf16: '{path}: Der Text ist UTF-16; gespeichert wird UTF-8, das kubectl erwartet.',
  unreadable: '{path}: Der Browser konnte die Datei nicht lesen ({reason}).',
  withoutObjects:
    '{count} Dateien enthalten keine Kubernetes-Objekte. Was sie sind, steht unter den Problemen.',
  tooMuch:
    '{path} wurde ausgelassen: Alle Dateien zusammen dürfen {megabytes} MB haben, und die vorherigen füllen das aus. Nur die benötigten Ordner öffnen.',
};
