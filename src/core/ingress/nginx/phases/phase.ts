import type { Response } from '../../../filters/shared/response.ts';
import { describe } from '../../../topology/describe.ts';
import type { Note, StepLocation, Verdict } from '../../../traffic/decide/step.ts';
import type { TrafficRequest } from '../../../traffic/request/request.ts';
import { annotationPath } from '../annotations/annotation-reader.ts';
import type { NginxLocation, NginxModel, NginxServer, ReadIngress } from '../nginx-model.ts';

/** A request on its way through a server. */
export type ServerContext = Readonly<{
  model: NginxModel;
  server: NginxServer;
  request: TrafficRequest;
  /** How the client is connected. */
  scheme: 'http' | 'https';
  /** How the controller takes the client to be connected: with trusted headers, as a load balancer in front says. */
  passedScheme: string;
  /** The Host as the client sends it, or as a load balancer in front says; with its port. */
  sentHost: string;
  /** Path and query as the client sends them. */
  uri: string;
  /** The path, decoded and normalised. */
  path: string;
  /** The address of the client; null where it is not known. */
  client: string | null;
  note: Note;
}>;

/** The same at a location. */
export type LocationContext = ServerContext & Readonly<{ location: NginxLocation }>;

/** The same at one with annotations. */
export type AnnotatedContext = LocationContext & Readonly<{ by: ReadIngress }>;

/** A phase answers a request, or lets it go on. */
export type Phase = (context: AnnotatedContext) => Response | null;

/** The Host without its port, as it is sent. */
export const hostOf = (sent: string): string => /^(\[[^\]]*\]|[^:]*)/.exec(sent)?.[0] ?? sent;

/** The place of an annotation in its Ingress. */
export const annotationPlace = ({ ingress }: Pick<ReadIngress, 'ingress'>, name: string): StepLocation => ({
  resource: ingress.key,
  path: annotationPath(name),
});

/** Notes what an annotation does to a request. */
export const noteAnnotation = (
  { note, by }: Pick<AnnotatedContext, 'note' | 'by'>,
  name: string,
  verdict: Verdict,
  reason: string,
): void => note?.('filter', `${name} of ${describe(by.ingress)}`, verdict, reason, annotationPlace(by, name));

/** An answer without more than its status. */
export const status = (statusCode: number): Response => ({ statusCode, headers: new Map() });
