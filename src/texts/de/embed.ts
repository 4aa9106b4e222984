import type { Translation } from '../define-texts.ts';
import type { embedTexts as english } from '../en/embed.ts';

export const embedTexts: Translation<typeof english> = {
  nothing:
    'Es gibt nichts zu zeigen: Die Adresse dieses Rahmens enthält weder einen Arbeitsbereich noch eine Lektion.',
  readOnly:
    'Dieser Arbeitsbereich ist hier nur zum Lesen da. In Gatehouse geöffnet, kann er geändert werden.',
  notKept: 'Der Browser speichert nicht, was in diesem Rahmen geändert wird: Es geht mit der Seite verloren.',
  framed:
    'Gatehouse öffnet sich nicht in anderen Seiten, damit niemand etwas über seine Schaltflächen legen kann. Seiten betten stattdessen embed.html ein.',

  bar: 'Über diesen Rahmen',
  reset: 'Zurücksetzen',
  resetDone: 'Die Dateien wurden zurückgesetzt',
  open: 'In Gatehouse öffnen',
  list: 'Die Kette als Liste',
  emptyList: 'In diesen Dateien ist kein Objekt.',
  clickCanvas: 'Klicken, um die Zeichenfläche zu bewegen',
  clickYaml: 'Klicken, um im YAML zu blättern',
  escape: 'Mit Esc blättert wieder die Seite',
  canvas: 'Zeichenfläche',
  yaml: 'YAML',
  comparison: 'Vergleich',
  shown: 'Was gezeigt wird',
  step: 'Schritt einer Lektion',
  stepOf: '{lesson}, Schritt {number} von {all}',

  share: 'In eine Seite einbetten',
  aboutShare:
    'Ein Rahmen für Dokumentation und Blogs. Er braucht keinen Server; die Dateien stehen in seiner Adresse, und wer die Seite sieht, kann sie lesen.',
  view: 'Zeigt',
  viewCanvas: 'die Zeichenfläche',
  viewYaml: 'das YAML',
  viewBoth: 'Zeichenfläche und YAML',
  viewCompare: 'Ingresses neben Gateways',
  editable: 'Leser dürfen ändern; was sie ändern, bleibt im Rahmen',
  snippet: 'HTML',
  copySnippet: 'HTML kopieren',
  copied: 'Das HTML wurde kopiert',
  savePicture: 'Bild sichern',
  aboutPicture:
    'Wo Skripte ausgeschaltet sind, zeigt die Seite die daneben liegende gatehouse.svg mit einem Link zum Arbeitsbereich: Das Bild sichern und dorthin legen.',
  frameTitle: 'Kubernetes-Verkehr, gezeichnet von Gatehouse',
};
