import type { Location } from 'vscode-languageserver/node';
import type { TextPlace } from '../../core/assist/symbols/manifest-symbol.ts';
import type { Server } from '../server.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Places of a workspace as editors call them; those of files that are no longer there are left out. */
export const locationsOf = (
  places: readonly TextPlace[],
  workspace: Workspace,
  { workspaces, positions }: Pick<Server, 'workspaces' | 'positions'>,
): Location[] =>
  places.flatMap(({ file, span }) => {
    const place = { workspace, path: file };
    const document = workspaces.document(place);
    return document ? [{ uri: workspaces.uriOf(place), range: positions.rangeOf(document, span) }] : [];
  });
