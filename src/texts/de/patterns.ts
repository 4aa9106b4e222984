import type { Translation } from '../define-texts.ts';
import type { patternsTexts as english } from '../en/patterns.ts';

export const patternsTexts: Translation<typeof english> = {
  https: 'HTTPS mit Umleitung hinzufügen …',
  aboutHttps:
    'Ein Gateway bekommt einen Listener für HTTPS, und unverschlüsseltes HTTP wird dorthin umgeleitet.',
  canary: 'Canary abspalten …',
  aboutCanary:
    'Eine Kopie eines Service und seines Deployments bekommt ein Zehntel der Anfragen einer Regel.',
  team: 'Team zulassen …',
  aboutTeam: 'Routen eines anderen Namespace dürfen sich an einen Listener eines Gateways anbinden.',
  route: 'Route vor einen Service setzen …',
  aboutRoute: 'Ein Gateway sendet die Anfragen für einen Host an den Service.',
  certificate: 'Wegwerf-Zertifikat hinzufügen …',
  aboutCertificate: 'Ein selbstsigniertes Paar ersetzt ein fehlendes Zertifikat, zum Ausprobieren.',
  select:
    'Zuerst {kind, select, HTTPRoute {eine HTTPRoute} Service {einen Service} other {ein {kind}}} auswählen.',
  noneMissing: 'Von {kind} {name} fehlt kein Zertifikat.',
  admitTo: 'Dieses Team am Gateway {name} zulassen …',
};
