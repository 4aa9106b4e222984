import { InlayHintKind, type InlayHint } from 'vscode-languageserver/node';
import type { Analysis } from '../../core/analysis.ts';
import { textPlaceOf } from '../../core/assist/symbols/text-place-of.ts';
import { listenerRowId } from '../../core/kinds/row.ts';
import { matchPaths } from '../../core/model/access.ts';
import type { Resource } from '../../core/model/resource.ts';
import { counted } from '../../core/text/words.ts';
import { isRoute } from '../../core/topology/kind-names.ts';
import type { EdgeState } from '../../core/topology/graph.ts';
import type { State } from '../../core/views/status/state.ts';
import type { Path } from '../../core/yaml/json.ts';
import { rangeIn } from '../client/question.ts';
import type { Feature } from '../feature.ts';
import type { Server, Subject } from '../server.ts';
import type { Settings } from '../settings.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a controller would report, behind the names that it is about: the status of routes, the routes of listeners. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  start(server) {
    const { connection, client, positions } = server;

    connection.languages.inlayHint.on(async ({ textDocument, range }) => {
      const subject = await server.subject(textDocument);
      if (!subject) return null;
      const span = positions.spanOf(subject.document, rangeIn(range));
      return hintsOf(subject.analysis, subject.path, subject.workspace.settings()).flatMap(
        ({ resource, path, label, tooltip }) => {
          const at = textPlaceOf(subject.analysis.model, { resource, path });
          if (at.file !== subject.path || at.span.end < span.start || at.span.end > span.end) return [];
          return [hintAt(at.span.end, label, tooltip, subject, server)];
        },
      );
    });

    if (!client.inlayHints.refresh) return;
    /** What the hints of each workspace rested on. */
    const shown = new WeakMap<Workspace, Analysis['statusSummaries']>();
    server.changes.onChange(async (workspace) => {
      const [path] = workspace.source().files.keys();
      if (path === undefined) return;
      const { statusSummaries } = workspace.analysisFor(path);
      if (shown.get(workspace) === statusSummaries) return;
      shown.set(workspace, statusSummaries);
      await connection.languages.inlayHint.refresh();
    });
  },
};

/** A few words behind a value of an object. */
type Hint = Readonly<{ resource: Resource; path: Path; label: string; tooltip: string | null }>;

const WORDS: Readonly<Record<State, string>> = {
  ok: 'accepted',
  problem: 'not accepted',
  unknown: 'not known',
};

const EDGE_WORDS: Readonly<Record<EdgeState, string>> = {
  ok: 'accepted',
  refused: 'refused',
  missing: 'not there',
  unknown: 'not known',
};

const NAME: Path = ['metadata', 'name'];

/** The hints of the objects that have a part in a file. */
function hintsOf(analysis: Analysis, file: string, { inlayHints: wanted }: Settings): readonly Hint[] {
  const hints: Hint[] = [];
  for (const resource of partsIn(analysis, file)) {
    if (resource.stale) continue;
    if (wanted?.status !== false && isRoute(resource)) hints.push(...routeHints(resource, analysis));
    if (wanted?.attachedRoutes !== false) hints.push(...listenerHints(resource, analysis));
  }
  return hints;
}

/** The objects that a file holds, and those that it changes. */
function* partsIn({ model: { files, view } }: Analysis, file: string): Iterable<Resource> {
  for (const { id, resources } of files.get(file)?.slots ?? []) {
    yield* resources;
    yield* view?.changes.get(id) ?? [];
  }
}

function routeHints(route: Resource, { statusSummaries, links }: Analysis): readonly Hint[] {
  const summary = statusSummaries.of.get(route.key);
  if (!summary) return [];
  const label = summary.words === '' ? WORDS[summary.state] : summary.words;
  const parents = (links.get(route.key)?.attachments ?? []).flatMap(({ reference }): readonly Hint[] => {
    const edge = statusSummaries.edges.get(reference.id);
    return edge
      ? [
          {
            resource: route,
            path: [...reference.path, 'name'],
            label: EDGE_WORDS[edge.state],
            tooltip: edge.reason,
          },
        ]
      : [];
  });
  return [{ resource: route, path: NAME, label, tooltip: null }, ...parents];
}

function listenerHints(holder: Resource, { statusSummaries }: Analysis): readonly Hint[] {
  const rows = statusSummaries.of.get(holder.key)?.rows ?? {};
  return matchPaths(holder.value, 'spec.listeners[*].name').flatMap(({ path, value }) => {
    const row = typeof value === 'string' ? rows[listenerRowId(value)] : undefined;
    if (!row) return [];
    const routes = counted(row.attachedRoutes, 'route');
    const label = row.words === '' ? routes : `${routes}, ${row.words}`;
    return [{ resource: holder, path, label, tooltip: row.provided.join('\n') || null }];
  });
}

const hintAt = (
  offset: number,
  label: string,
  tooltip: string | null,
  { document }: Subject,
  { positions }: Server,
): InlayHint => ({
  position: positions.positionAt(document, offset),
  label,
  kind: InlayHintKind.Type,
  paddingLeft: true,
  ...(tooltip !== null && { tooltip }),
});
