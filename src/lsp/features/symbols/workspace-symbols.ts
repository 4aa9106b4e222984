import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { describe } from '../../../core/topology/describe.ts';
import { allResources } from '../../../core/commands/planning/all-resources.ts';
import { textPlaceOf } from '../../../core/assist/symbols/text-place-of.ts';
import { locationsOf } from '../../client/locations.ts';
import { queryIn } from '../../client/question.ts';
import type { Feature } from '../../feature.ts';

/** More than this is no choice; the user writes another letter. */
const MOST_SYMBOLS = 500;

/** The objects of all workspaces, by a part of what they are called. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),

  start(server) {
    const { connection, workspaces } = server;
    connection.onWorkspaceSymbol(async (params) => {
      const query = queryIn(params.query);
      await Promise.all(workspaces.all().map(server.ready));
      const found: WorkspaceSymbol[] = [];
      for (const workspace of workspaces.all())
        for (const resource of allResources(workspace.source())) {
          if (resource.stale || !hasLetters(describe(resource), query)) continue;
          const place = textPlaceOf(workspace.source(), { resource, path: ['metadata', 'name'] });
          for (const location of locationsOf([place], workspace, server))
            found.push({
              name: describe(resource),
              kind: SymbolKind.Class,
              location,
              containerName: place.file,
            });
          if (found.length >= MOST_SYMBOLS) return found;
        }
      return found;
    });
  },
};

/** Whether a name has the letters of a query in their order, whatever stands between them: editors rank what they get. */
export function hasLetters(name: string, query: string): boolean {
  const text = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replaceAll(/\s/g, '')) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
