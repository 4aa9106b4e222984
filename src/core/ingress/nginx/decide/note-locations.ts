import { memo } from '../../../incremental/memo.ts';
import { describe } from '../../../topology/describe.ts';
import type { Note, StepLocation } from '../../../traffic/decide/step.ts';
import type { NginxLocation, NginxMatcher, NginxServer } from '../nginx-model.ts';
import { noteLostPaths } from '../../decide/note-lost-paths.ts';
import { serverPlace } from './note-server.ts';
import { expressionOf, type LocationChoice } from './choose-location.ts';

/** A location in words: `Prefix /cart of Ingress shop/web`. */
export const locationText = ({ path, type, by, origin }: NginxLocation): string => {
  const of = by ? ` of ${describe(by.ingress)}` : '';
  return `${origin ? `${type} ${path}` : 'the / that the host has by itself'}${of}`;
};

/** The place of a location. */
export function locationPlace({ origin, by, backend }: NginxLocation): StepLocation | null {
  if (!by) return null;
  return { resource: by.ingress.key, path: origin?.at ?? backend?.at.slice(0, -1) ?? ['spec'] };
}

function plainReason({ text, exact }: NginxMatcher, path: string): string {
  if (exact ? path === text : path.startsWith(text)) return 'It matches too, but a longer path wins.';
  return exact ? 'It is another path; the whole of it is compared.' : `The path does not begin with ${text}.`;
}

function expressionReason(matcher: NginxMatcher, path: string, isBehind: boolean): string {
  if (isBehind) return 'It is not tried: an expression before it matches.';
  return (expressionOf(matcher)?.find(path) ?? null) === null
    ? `^${matcher.text} does not match.`
    : 'It matches too.';
}

/** Whether a location is of an Ingress, and not one that a server has by itself and that leads nowhere. */
const isWritten = ({ implicit, upstream }: NginxLocation): boolean => !implicit || upstream !== null;

const writtenLocations: (server: NginxServer) => ReadonlySet<NginxLocation> = memo(
  ({ matchers }) => new Set(matchers.map(({ location }) => location).filter(isWritten)),
);

/** Notes for each location of a server why it has the request, or not. */
export function noteLocations(
  note: NonNullable<Note>,
  server: NginxServer,
  path: string,
  choice: LocationChoice | undefined,
): void {
  const { regexMode, matchers } = server;
  if (regexMode) {
    const { location, annotation } = regexMode;
    const by = location.by ? ` of ${describe(location.by.ingress)}` : '';
    const reason = `All paths of the host are expressions without regard to case, because of ${annotation}${by}; the longest text is tried first.`;
    note('location', `host ${server.host || '(any)'}`, 'passed', reason, locationPlace(location));
  }
  const chosen = choice?.matcher;
  const chosenAt = chosen ? matchers.indexOf(chosen) : -1;
  const counts = chosen !== undefined && isWritten(chosen.location);
  noteLostPaths(note, {
    id: `paths of host ${server.host}`,
    count: writtenLocations(server).size - (counts ? 1 : 0) + server.lost.length,
    reason: 'Their paths do not match the one of the request, or another wins.',
    at: serverPlace(server),
    *lost(about) {
      // A path that has two matchers lost where neither is the one.
      const seen = new Set<NginxLocation>(chosen ? [chosen.location] : []);
      for (const [index, matcher] of matchers.entries()) {
        const { location } = matcher;
        if (seen.has(location) || !isWritten(location)) continue;
        seen.add(location);
        if (about && !(location.by && about.has(location.by.ingress.key))) continue;
        const reason = regexMode
          ? expressionReason(matcher, path, chosenAt >= 0 && index > chosenAt)
          : plainReason(matcher, path);
        yield { subject: locationText(location), reason, at: locationPlace(location) };
      }
      for (const { path: lost, reason } of server.lost) {
        if (about && !about.has(lost.ingress.key)) continue;
        const subject = `${lost.type} ${lost.path || '/'} of ${describe(lost.ingress)}`;
        yield { subject, reason, at: { resource: lost.ingress.key, path: lost.at } };
      }
    },
  });
  if (!chosen || choice?.is === 'unknown') return;
  const words =
    choice?.is === 'slash' ? 'The path is its path without the slash at the end.' : 'It has the request.';
  const { implicit } = chosen.location;
  note(
    'location',
    locationText(chosen.location),
    'chosen',
    implicit ? 'No path of an Ingress matches.' : words,
    locationPlace(chosen.location),
  );
}
