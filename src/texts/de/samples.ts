import type { Translation } from '../define-texts.ts';
import type { samplesTexts as english } from '../en/samples.ts';

export const samplesTexts: Translation<typeof english> = {
  smallest: 'Kleinstes Gateway',
  aboutSmallest: 'Klasse, Gateway, Route, Service und Pods: die ganze Kette in einer Datei.',
  httpsRedirect: 'HTTPS mit Umleitung',
  aboutHttpsRedirect: 'Ein Zertifikat auf Port 443 und ein Port 80, der dorthin umleitet.',
  sharedGateway: 'Gemeinsames Gateway',
  aboutSharedGateway:
    'Drei Teams hinter einem Gateway, mit Backends über Namespaces hinweg und den nötigen Grants.',
  canary: 'Gewichteter Canary',
  aboutCanary:
    'Eine neue Version, für Tests nach Header und für jede zehnte Anfrage nach Gewicht; mit Anfragen zum Senden.',
  grpcAndTls: 'gRPC und TLS-Passthrough',
  aboutGrpcAndTls:
    'Aufrufe, nach Dienst und Methode geleitet, und eine TLS-Verbindung, die verschlüsselt durchgereicht wird.',
  tcpAndUdp: 'TCP und UDP',
  aboutTcpAndUdp: 'Eine Datenbank und ein DNS-Server, allein nach ihren Ports geleitet.',
  ingress: 'Klassisches Ingress',
  aboutIngress: 'IngressClass, Ingress, Services und Pods: das ältere Modell, zum Vergleich.',
  ingressAndGateway: 'Ingress und Gateway',
  aboutIngressAndGateway:
    'Derselbe Shop in beiden Modellen nebeneinander: Was hier ein Feld ist, ist dort eine Annotation oder nichts.',
  brokenShop: 'Defekter Shop, zum Reparieren',
  aboutBrokenShop: 'Sechs Fehler aus der Praxis, jeder mit einer Anfrage, die scheitert: finden und beheben.',
  lesson: 'In einer Lektion lernen',
  lessonAbout: 'In einer Lektion lernen: {sample}',
};
