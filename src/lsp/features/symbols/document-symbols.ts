import {
  SymbolKind,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import type { Resource } from '../../../core/model/resource.ts';
import type { DocumentSlot } from '../../../core/model/model.ts';
import { rootIn } from '../../../core/model/locate.ts';
import { rowKind, rowName, type Row, type RowKind } from '../../../core/kinds/row.ts';
import { describe } from '../../../core/topology/describe.ts';
import { rowsOf } from '../../../core/topology/rows-of.ts';
import { nearestSpan, spanOf } from '../../../core/yaml/tree.ts';
import { shift, type Span } from '../../../core/text/span.ts';
import type { Path } from '../../../core/yaml/json.ts';
import type { Feature } from '../../feature.ts';
import type { Server, Subject } from '../../server.ts';

const ROW_KINDS: Readonly<Record<RowKind, SymbolKind>> = {
  header: SymbolKind.Object,
  listener: SymbolKind.Interface,
  rule: SymbolKind.Method,
  path: SymbolKind.Field,
  port: SymbolKind.Field,
  container: SymbolKind.Module,
  other: SymbolKind.Property,
};

/** The objects of a file, with their listeners, rules, ports and containers. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),

  start(server) {
    server.connection.onDocumentSymbol(async ({ textDocument }) => {
      const subject = await server.subject(textDocument);
      if (!subject) return null;
      const symbols = symbolsOf(subject, server);
      return server.client.symbols.hierarchical ? symbols : flat(symbols, textDocument.uri);
    });
  },
};

function symbolsOf({ workspace, path, document }: Subject, { positions }: Server): DocumentSymbol[] {
  const file = workspace.source().files.get(path);
  return (file?.slots ?? []).flatMap((slot, index) => {
    const rangeOf = (span: Span): Range => positions.rangeOf(document, shift(span, file?.starts[index] ?? 0));
    // While a document does not parse, where its last objects were is not where they are.
    return slot.broken ? [] : slot.resources.map((resource) => symbolOf(resource, slot, rangeOf));
  });
}

function symbolOf(resource: Resource, slot: DocumentSlot, rangeOf: (span: Span) => Range): DocumentSymbol {
  const { doc } = slot;
  const root = rootIn(slot, resource);
  const inDocument = (path: Path): Path => [...root, ...path];
  const whole = rangeOf((root.length === 0 ? null : spanOf(doc, root, 'entry')) ?? contentOf(doc.text));
  return {
    name: describe(resource),
    detail: resource.apiVersion,
    kind: SymbolKind.Class,
    range: whole,
    selectionRange: rangeOf(nearestSpan(doc, inDocument(['metadata', 'name']))),
    children: rowsOf(resource).flatMap((row) => rowSymbol(row, inDocument(row.path), doc, rangeOf)),
  };
}

function rowSymbol(
  row: Row,
  path: Path,
  doc: DocumentSlot['doc'],
  rangeOf: (span: Span) => Range,
): readonly DocumentSymbol[] {
  const span = spanOf(doc, path, 'entry');
  if (!span || span.end === span.start) return [];
  const name = rowName(row).trim();
  return [
    {
      name: name === '' ? row.id : name,
      detail: row.chips.join(' '),
      kind: ROW_KINDS[rowKind(row.id)],
      range: rangeOf(span),
      selectionRange: rangeOf({ start: span.start, end: firstLineEnd(doc.text, span) }),
    },
  ];
}

/** A document without its marker and the blanks around it. */
function contentOf(text: string): Span {
  const marker = /^\uFEFF?---[^\r\n]*[\r\n]*/.exec(text)?.[0].length ?? 0;
  return { start: marker, end: Math.max(marker, text.trimEnd().length) };
}

const firstLineEnd = (text: string, { start, end }: Span): number => {
  const line = text.slice(start, end).search(/[\r\n]/);
  return line === -1 ? end : start + line;
};

/** For editors that know no trees. */
const flat = (symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) },
    ...flat(children, uri, name),
  ]);
