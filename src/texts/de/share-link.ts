import type { Translation } from '../define-texts.ts';
import type { shareLinkTexts as english } from '../en/share-link.ts';

export const shareLinkTexts: Translation<typeof english> = {
  nothing: 'Es gibt noch nichts zu teilen: Der Arbeitsbereich ist leer.',
  tooLong:
    'Der Arbeitsbereich ergibt einen Link von {millions, number, ::.0} Millionen Zeichen, und Browser nehmen 2. Als ZIP exportieren und das verschicken, oder löschen, was nicht geteilt werden muss.',
  unsharedPath: 'Die Datei „{path}“ ist vor dem Teilen umzubenennen. {problem}',
  damaged:
    'Dieser Link ist beschädigt: Ein Teil fehlt oder wurde verändert. Mailprogramme und Chats kürzen lange Links manchmal; den ganzen Link kopieren oder um die Dateien bitten.',
  newer:
    'Dieser Link stammt aus einer neueren Version der Anwendung. Die Seite neu laden, dann den Link noch einmal öffnen.',
  tooLarge:
    'Dieser Link ergäbe ausgepackt mehr als {megabytes} MB, was kein hier entstandener Arbeitsbereich hat. Er wurde nicht geöffnet.',
  tooManyFiles: 'Dieser Link enthält mehr als {most, number} Dateien. Er wurde nicht geöffnet.',
  noPath: 'Dieser Link wurde nicht geöffnet: Er enthält eine Datei „{path}“. {problem}',
};
