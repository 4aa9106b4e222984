import {
  CompletionItemKind,
  type CompletionItem,
  type CompletionParams,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { complete } from '../../../core/assist/complete.ts';
import type { Completion, OfferKind } from '../../../core/assist/completion.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import { markup } from '../../client/markup.ts';
import type { Feature } from '../../feature.ts';
import type { Server, SubjectAt } from '../../server.ts';
import { insertionOf } from './insertion.ts';

const KINDS: Readonly<Record<OfferKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  part: CompletionItemKind.Field,
  namespace: CompletionItemKind.Module,
  block: CompletionItemKind.Snippet,
  object: CompletionItemKind.Class,
};

/** A space asks for suggestions behind a colon, a comma, a bracket or a dash: elsewhere it only indents or separates. */
const AFTER_SPACE = /[:,{[-][ ]$/;

/** What can be written at the cursor. The meaning of an item follows when it is looked at. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: {
      triggerCharacters: [' ', '-', '/', '"', '{', '[', ','],
      resolveProvider: true,
    },
  }),

  start(server) {
    const { connection, client } = server;
    /** The last list: items are resolved while it is shown. */
    let last: Readonly<{ id: number; offers: readonly Completion[] }> = { id: 0, offers: [] };

    connection.onCompletion(async (params) => {
      const subject = await server.at(params);
      if (!subject || isIdleSpace(params, subject)) return [];
      const offers = complete(subject.analysis, subject.path, subject.offset);
      last = { id: last.id + 1, offers };
      return offers.map((offer, index) => ({
        ...itemOf(offer, index, subject, params.position, server),
        data: { list: last.id, index },
      }));
    });

    connection.onCompletionResolve((item) => {
      const { list, index } = isObject(item.data) ? item.data : {};
      const offer = list === last.id && typeof index === 'number' ? last.offers[index] : undefined;
      return offer === undefined || offer.documentation === ''
        ? item
        : { ...item, documentation: markup(offer.documentation, client.completion.markdown) };
    });
  },
};

/** The line of the cursor up to it. */
const lineBefore = ({ document, offset }: SubjectAt, { line }: Position): string =>
  document.getText().slice(document.offsetAt({ line, character: 0 }), offset);

function isIdleSpace({ context, position }: CompletionParams, subject: SubjectAt): boolean {
  if (context?.triggerCharacter !== ' ') return false;
  return !AFTER_SPACE.test(lineBefore(subject, position));
}

function itemOf(
  offer: Completion,
  index: number,
  subject: SubjectAt,
  position: Position,
  { client, positions }: Server,
): CompletionItem {
  const { document, offset } = subject;
  const rangeTo = (end: number) => positions.rangeOf(document, { start: offer.replace.start, end });
  const indent = /^[ \t]*/.exec(lineBefore(subject, position))?.[0] ?? '';
  const { newText, ...how } = insertionOf(offer.insert, client.completion, indent);
  const replace = rangeTo(Math.max(offer.replace.end, offset));
  return {
    label: offer.label,
    kind: KINDS[offer.kind],
    ...(client.completion.labelDetails
      ? { labelDetails: { description: offer.detail } }
      : { detail: offer.detail }),
    ...how,
    textEdit: client.completion.insertReplace
      ? { newText, insert: rangeTo(offset), replace }
      : { newText, range: replace },
    sortText: String(index).padStart(5, '0'),
    ...(offer.filter !== undefined && { filterText: offer.filter }),
    ...(offer.commaAt !== undefined && {
      additionalTextEdits: [comma(offer.commaAt, subject, positions)],
    }),
  };
}

const comma = (at: number, { document }: SubjectAt, positions: Server['positions']): TextEdit => ({
  range: positions.rangeOf(document, { start: at, end: at }),
  newText: ',',
});
