import type { SelectionRange } from 'vscode-languageserver/node';
import { documentAt } from '../../core/model/locate.ts';
import { shift, type Span } from '../../core/text/span.ts';
import { pathAt, spanOf } from '../../core/yaml/tree.ts';
import { positionsOf } from '../client/question.ts';
import type { Feature } from '../feature.ts';
import type { Server, Subject } from '../server.ts';

/** From the value at the cursor outwards: its entry, the mapping around it, and so on to the document and the file. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),

  start(server) {
    server.connection.onSelectionRanges(async ({ textDocument, ...params }) => {
      const positions = positionsOf(params.positions);
      const subject = await server.subject(textDocument);
      if (!subject) return null;
      return positions.map((position) => {
        const offset = server.positions.offsetAt(subject.document, position);
        const chain = spansAround(subject, offset).reduce<SelectionRange | undefined>(
          (parent, span) => ({
            range: server.positions.rangeOf(subject.document, span),
            ...(parent && { parent }),
          }),
          undefined,
        );
        return chain ?? emptyRange(subject, offset, server);
      });
    });
  },
};

const emptyRange = ({ document }: Subject, offset: number, { positions }: Server): SelectionRange => ({
  range: positions.rangeOf(document, { start: offset, end: offset }),
});

/** The spans around an offset, the widest first; each lies in the one before it. */
function spansAround({ workspace, path, document }: Subject, offset: number): readonly Span[] {
  const spans: Span[] = [{ start: 0, end: document.getText().length }];
  const placed = documentAt(workspace.source(), path, offset);
  if (!placed) return spans;
  const { slot, start } = placed;
  const add = (span: Span | null): void => {
    const last = spans.at(-1);
    if (!span || !last) return;
    const here = shift(span, start);
    const inside = here.start >= last.start && here.end <= last.end;
    const around = here.start <= offset && offset <= here.end;
    if (inside && around && here.end - here.start < last.end - last.start) spans.push(here);
  };
  add({ start: 0, end: slot.doc.text.length });
  const steps = slot.broken ? [] : pathAt(slot.doc, offset - start);
  for (let length = 1; length <= steps.length; length++) {
    const inner = steps.slice(0, length);
    add(spanOf(slot.doc, inner, 'entry'));
    add(spanOf(slot.doc, inner));
  }
  add(spanOf(slot.doc, steps, 'key'));
  return spans;
}
