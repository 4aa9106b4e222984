import { DocumentHighlightKind } from 'vscode-languageserver/node';
import { definitionsAt, implementationsAt } from '../../core/assist/symbols/definitions-at.ts';
import { occurrencesOf, type Occurrence } from '../../core/assist/symbols/occurrences-of.ts';
import { symbolAt } from '../../core/assist/symbols/symbol-at.ts';
import { locationsOf } from '../client/locations.ts';
import { contextIn } from '../client/question.ts';
import type { Feature } from '../feature.ts';
import type { SubjectAt } from '../server.ts';

/** From a reference to what it means, from an object to what calls it, from a Service to its workloads. */
export const navigation: Feature = {
  capabilities: () => ({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    implementationProvider: true,
  }),

  start(server) {
    const { connection, positions } = server;

    connection.onDefinition(async (params) => {
      const subject = await server.at(params);
      if (!subject) return null;
      const { analysis, path, offset, workspace } = subject;
      return locationsOf(definitionsAt(analysis, path, offset), workspace, server);
    });

    connection.onImplementation(async (params) => {
      const subject = await server.at(params);
      if (!subject) return null;
      const { analysis, path, offset, workspace } = subject;
      return locationsOf(implementationsAt(analysis, path, offset), workspace, server);
    });

    connection.onReferences(async (params) => {
      const subject = await server.at(params);
      if (!subject) return null;
      const { includeDeclaration } = contextIn(params.context);
      const found = occurrencesAt(subject).filter(({ declaration }) => includeDeclaration || !declaration);
      return locationsOf(found, subject.workspace, server);
    });

    connection.onDocumentHighlight(async (params) => {
      const subject = await server.at(params);
      if (!subject) return null;
      return occurrencesAt(subject)
        .filter(({ file }) => file === subject.path)
        .map(({ span, declaration }) => ({
          range: positions.rangeOf(subject.document, span),
          kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
    });
  },
};

function occurrencesAt({ analysis, path, offset }: SubjectAt): readonly Occurrence[] {
  const found = symbolAt(analysis.model, path, offset);
  return found ? occurrencesOf(analysis, found.symbol) : [];
}
