import { annotationsOf, type AnnotationReader } from '../dialect/annotations-of.ts';
import type { BackendProtocol, SourcePath } from '../dialect/dialect.ts';
import { needed } from '../dialect/effects.ts';

const readOf = ({ service }: SourcePath): AnnotationReader =>
  annotationsOf(service, ['traefik.ingress.kubernetes.io/service.']);

/** The scheme that Traefik speaks with a Service. Its certificate is checked by what only Traefik knows. */
export function schemeOf(source: SourcePath): BackendProtocol | null {
  const read = readOf(source);
  const scheme = read.text('serversscheme')?.toLowerCase();
  return scheme === 'h2c' || scheme === 'https'
    ? { speaks: scheme, annotations: [read.nameOf('serversscheme')], check: null }
    : null;
}

/** Sticky clients, and the address of the Service instead of its endpoints. */
export function serviceNeeds(source: SourcePath): readonly ReturnType<typeof needed>[] {
  const read = readOf(source);
  const sticky = read.beginning('sticky');
  const isSticky = read.isOn('sticky.cookie') || read.isOn('sticky');
  return [
    ...(isSticky
      ? [
          needed(
            source,
            sticky.map(read.nameOf),
            3,
            'Requests of a client go to any endpoint instead of to the one it began with.',
            {
              kind: 'affinity',
              cookie: {
                name: read.text('sticky.cookie.name') ?? 'traefik',
                maxAge: read.count('sticky.cookie.maxage') ?? null,
                path: read.text('sticky.cookie.path') ?? null,
                domain: read.text('sticky.cookie.domain') ?? null,
                sameSite: read.text('sticky.cookie.samesite') ?? null,
                secure:
                  read.text('sticky.cookie.secure') === undefined ? null : read.isOn('sticky.cookie.secure'),
              },
            },
          ),
        ]
      : []),
    ...(read.isOn('nativelb')
      ? [
          needed(
            source,
            [read.nameOf('nativelb')],
            1,
            'Requests go to the endpoints instead of to the address of the Service.',
            { kind: 'serviceAddress' },
          ),
        ]
      : []),
  ];
}
