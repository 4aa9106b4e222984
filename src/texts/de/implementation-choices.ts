import type { Translation } from '../define-texts.ts';
import type { implementationChoicesTexts as english } from '../en/implementation-choices.ts';

export const implementationChoicesTexts: Translation<typeof english> = {
  title: 'Unterschiede zwischen Implementierungen',
  allDefaults: '{count, plural, one {# Punkt, Vorgabe} other {# Punkte, alle wie vorgegeben}}',
  changedPoints: '{count, plural, one {# Punkt} other {# Punkte}}, {changed} geändert',
  about:
    'Die Gateway API lässt diese Punkte offen, und Ingress-Controller folgen Einstellungen außerhalb der Manifeste. Das Verhalten der eigenen Implementierung auswählen: Status, Befunde und Verkehr folgen daraus. <a>Über diese Auswahl</a>',
  implementation: 'Implementierung',
  byClass: 'Die aus den Klassen hervorgeht',
  byClassOf: 'Die aus den Klassen hervorgeht: {name}',
  specification: 'Keine: allein nach der Spezifikation',
  asOneDoes: 'Wie {name}',
  known:
    'Wo die Spezifikation eine Wahl lässt, verhält sich dieser Arbeitsbereich wie {name} {version}. Davon bekannt: {known} von {count} Punkten; in den übrigen gilt die Spezifikation.',
  noneHolds:
    'Es gilt die Spezifikation: Aus den Klassen geht keine einzelne bekannte Implementierung hervor ({names}).',
  specificationHolds: 'Es gilt die Spezifikation, mit den Vorgaben des Modells, wo sie eine Wahl lässt.',
  answered: '{name}: {source}',
  notKnown: 'Was {name} tut, ist nicht bekannt.',
  reset: 'Auf Vorgaben zurücksetzen',
  changed: '{choice} (geändert)',
  isDefault: '{value} (Vorgabe)',
  see: 'Siehe <a></a>.',
  assumedClasses: 'Angenommene GatewayClasses',
  aboutAssumedClasses:
    'Namen, durch Kommas getrennt, oder * für alle. Ohne die Klasse ist nicht bekannt, was ein Gateway tut.',
  noClasses: 'keine',
};
