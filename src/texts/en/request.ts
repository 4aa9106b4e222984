import { defineTexts } from '../define-texts.ts';

/** The bar that sends requests, and their outcome in a few words. */
export const requestTexts = defineTexts('request', {
  request: 'Request',
  method: 'Method',
  send: 'Send',
  notDecided: 'Not decided. {reason}',
  address: 'Address of the request',
  suggested: 'Requests of this workspace',

  options: 'Options',
  aboutOptions: 'Options: headers, Gateway, port',
  optionsGiven: 'Options: headers, Gateway, port: {count} given',
  requestOptions: 'Request options',
  service: 'Service',
  headers: 'Headers, one to a line',
  gateway: 'Gateway',
  byAddress: 'Chosen by address',
  port: 'Port',
  onlyPort: 'the only one',
  serverName: 'Server name (SNI)',
  onlyWithTls: 'only with TLS',

  refused: 'Refused: no response',
  shareRefused: '{share} (refused)',
  answeredByGateway: '{status} answered by the gateway',
  badRequest: '{status} bad request',
  forbidden: '{status} forbidden',
  noRoute: '{status} no route',
  misdirected: '{status} misdirected',
  gatewayError: '{status} gateway error',
  noBackend: '{status} no backend available',
  timeout: '{status} timeout',
});
