import { defineTexts } from '../define-texts.ts';

/** Titles and descriptions of the samples. */
export const samplesTexts = defineTexts('samples', {
  smallest: 'Smallest gateway',
  aboutSmallest: 'Class, Gateway, route, Service and Pods: the whole chain in one file.',
  httpsRedirect: 'HTTPS with redirect',
  aboutHttpsRedirect: 'A certificate on port 443, and a port 80 that redirects to it.',
  sharedGateway: 'Shared gateway',
  aboutSharedGateway:
    'Three teams behind one Gateway, with backends across namespaces and the grants they need.',
  canary: 'Weighted canary',
  aboutCanary: 'A new version for testers by header, and for one in ten by weight; with requests to send.',
  grpcAndTls: 'gRPC and TLS passthrough',
  aboutGrpcAndTls:
    'Calls routed by service and method, and a TLS connection that is passed through undecrypted.',
  tcpAndUdp: 'TCP and UDP',
  aboutTcpAndUdp: 'A database and a DNS server, routed by nothing but their ports.',
  ingress: 'Classic Ingress',
  aboutIngress: 'IngressClass, Ingress, Services and Pods: the older model, for comparison.',
  ingressAndGateway: 'Ingress and Gateway',
  aboutIngressAndGateway:
    'The same shop in both models, side by side: what is a field here is an annotation there, or nothing.',
  brokenShop: 'Broken shop, to repair',
  aboutBrokenShop: 'Six faults that happen in real life, each with a request that fails; find and fix them.',
  lesson: 'Learn it in a lesson',
  lessonAbout: 'Learn it in a lesson: {sample}',
});
