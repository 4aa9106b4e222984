import type { Translation } from '../define-texts.ts';
import type { requestTexts as english } from '../en/request.ts';

export const requestTexts: Translation<typeof english> = {
  request: 'Anfrage',
  method: 'Methode',
  send: 'Senden',
  notDecided: 'Nicht entschieden. {reason}',
  address: 'Adresse der Anfrage',
  suggested: 'Anfragen dieses Arbeitsbereichs',

  options: 'Optionen',
  aboutOptions: 'Optionen: Header, Gateway, Port',
  optionsGiven: 'Optionen: Header, Gateway, Port: {count} angegeben',
  requestOptions: 'Optionen der Anfrage',
  service: 'Dienst',
  headers: 'Header, einer je Zeile',
  gateway: 'Gateway',
  byAddress: 'Nach der Adresse gewählt',
  port: 'Port',
  onlyPort: 'der einzige',
  serverName: 'Servername (SNI)',
  onlyWithTls: 'nur mit TLS',

  refused: 'Abgelehnt: keine Antwort',
  shareRefused: '{share} (abgelehnt)',
  answeredByGateway: '{status} vom Gateway beantwortet',
  badRequest: '{status} fehlerhafte Anfrage',
  forbidden: '{status} verboten',
  noRoute: '{status} keine Route',
  misdirected: '{status} fehlgeleitet',
  gatewayError: '{status} Fehler im Gateway',
  noBackend: '{status} kein Backend verfügbar',
  timeout: '{status} Zeit überschritten',
};
