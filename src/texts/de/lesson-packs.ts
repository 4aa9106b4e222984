import type { Translation } from '../define-texts.ts';
import type { lessonPacksTexts as english } from '../en/lesson-packs.ts';

export const lessonPacksTexts: Translation<typeof english> = {
  openPack: 'Paket öffnen',
  openFolder: 'Ein Ordner …',
  openFile: 'Eine Datei (Zip oder JSON) …',
  dropHint: 'Ein Paket kann auch auf das Fenster gezogen werden.',

  openOne: 'Das Paket „{title}“ öffnen',
  about:
    'Ein Paket enthält Lektionen als Text. Es wird in diesem Browser aufbewahrt, und nichts darin wird ausgeführt.',
  cannotOpen: 'Dieses Paket kann nicht geöffnet werden',
  aboutCannotOpen: 'Nichts wurde aufbewahrt, und nichts, was hier ist, wurde geändert.',
  fromLink: 'Es kommt aus einem Link. Öffnen Sie es, wenn Sie wissen, wer es gemacht hat.',
  fromFolder: 'Es kommt aus einem Ordner.',
  fromFile: 'Es kommt aus einer Datei.',
  authors: 'Verfasser',
  noAuthors: 'keine genannt',
  license: 'Lizenz',
  version: 'Fassung',
  size: 'Größe',
  kilobytes: '{count, number, ::.0} kB',
  lessons: 'Lektionen',
  lessonsAndMinutes: '{count, plural, one {# Lektion} other {# Lektionen}}, {minutes} Min.',
  checking: 'Lektion {number} von {all} wird geprüft …',
  checked:
    '{count, plural, =0 {Alle Lektionen wurden geprüft: nichts an ihnen ist falsch.} one {# Problem wurde gefunden. Die Lektion kann trotzdem geöffnet werden.} other {# Probleme wurden gefunden. Die Lektionen können trotzdem geöffnet werden.}}',
  unreadable:
    '{count, plural, one {# Problem wurde gefunden: Was es betrifft, ist weggelassen.} other {# Probleme wurden gefunden: Was sie betreffen, ist weggelassen.}}',
  problems: 'Probleme',
  moreProblems: '{count, plural, one {und # weiteres} other {und # weitere}}',
  hasProblems: 'etwas an ihr ist falsch',
  open: 'Öffnen',
  cancel: 'Abbrechen',
  notChecked: 'Die Lektionen wurden nicht geprüft: {reason}',

  notOpened: 'Das Paket wurde nicht geöffnet.',
  notKept: 'Das Paket wurde nicht aufbewahrt.',
  aboutNotKept: 'Dieser Browser erlaubt kein Speichern, das die Lektionen eines Pakets brauchen.',
  openedPack: 'Das Paket „{title}“ wurde geöffnet',
  wasThere: 'Das Paket „{title}“ war schon da',
  replacedPack: 'Das Paket „{title}“ wurde ersetzt; der Fortschritt seiner Lektionen blieb',
  openedCopy: '„{title}“ wurde als Kopie geöffnet: Es gibt ein anderes Paket dieses Namens',
  isGone: 'Dieses Paket ist nicht mehr in diesem Browser.',
  removedPack: 'Das Paket „{title}“ wurde entfernt',
  aboutRemoved: 'Was in seinen Lektionen erreicht wurde, bleibt aufbewahrt.',
  bringBack: 'Zurückholen',
  readingRefused: 'Der Browser durfte den Ordner nicht lesen.',
  tooManyFiles:
    '{name}: Darin sind mehr als {count} Dateien von Lektionen. Öffnen Sie den Ordner eines Pakets.',
  fileTooLarge: '{name}: {path} hat mehr als {megabytes} MB.',

  more: 'Mehr zum Paket „{title}“',
  share: 'Teilen …',
  readAgain: 'Den Ordner neu lesen',
  remove: 'Entfernen',
  sharePack: 'Das Paket „{title}“ teilen',
  aboutShare:
    'Der Link trägt das ganze Paket in einem Teil der Adresse, den Browser an keinen Server schicken.',
  link: 'Link',
  copy: 'Kopieren',
  packing: 'Die Lektionen werden gepackt …',
  copied: 'Link kopiert',
  copyRefused: 'Der Browser ließ das Kopieren nicht zu.',
  copyByHand: 'Markieren Sie den Link und kopieren Sie ihn mit der Tastatur.',
  length: '{count, number} Zeichen.',
  lengthIsLong:
    '{count, number} Zeichen: Mailprogramme und Chats kürzen so lange Links. Schicken Sie besser die Datei.',
  saveFile: 'Als Datei speichern',
  saveZip: 'Als Zip speichern',
};
