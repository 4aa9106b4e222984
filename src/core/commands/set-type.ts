import { stringAt } from '../model/access.ts';
import { slotIndex } from '../model/locate.ts';
import type { CommandPlan } from './command-plan.ts';
import { shift } from '../text/span.ts';
import type { Topology } from '../topology/topology.ts';
import { editDocument } from '../yaml/edit.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { nearestSpan } from '../yaml/tree.ts';
import { indexArg, textArg } from './arguments.ts';
import { defineCommand, refuse } from './define-command.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { lineBreakOf } from './planning/document-text.ts';
import { isObject } from '../yaml/is-object.ts';

/** Says of a document which object it is: writes apiVersion and kind where they belong, before everything else. */
export const setType = defineCommand({
  id: 'set-type',
  title: 'Say what object it is',
  args: { file: textArg, docId: indexArg, apiVersion: textArg, kind: textArg },

  plan(topology, { file: path, docId, apiVersion, kind }): CommandPlan {
    const file = topology.model.files.get(path);
    const index = file ? slotIndex(file, docId) : -1;
    const slot = file?.slots[index];
    const start = file?.starts[index];
    if (!slot || start === undefined) return refuse(`There is no such document in ${path}.`);
    const { doc } = slot;
    const { value } = doc;
    if (slot.broken || !isObject(value))
      return refuse('The document is not written so that it can be changed.');
    const written = stringAt(value, 'apiVersion') && stringAt(value, 'kind');
    if (written && (value['apiVersion'] !== apiVersion || value['kind'] !== kind))
      return refuse(
        `The document says already what object it is: apiVersion ${stringAt(value, 'apiVersion')} and kind ${stringAt(value, 'kind')}.`,
      );
    const title = `Write apiVersion ${apiVersion} and kind ${kind}`;
    const type = Object.entries({ apiVersion, kind });
    const absent = type.filter(([key]) => !Object.hasOwn(value, key));
    const from = nearestSpan(doc, []).start;
    const indent = doc.text.slice(doc.text.lastIndexOf('\n', from - 1) + 1, from);
    // A line that is there without a value is filled in, and what is written between braces has no lines.
    if (
      type.some(([key]) => value[key] === null || value[key] === '') ||
      doc.text[from] === '{' ||
      indent.trim()
    )
      return byValue(topology, { path, start, title }, doc, type);
    const text = absent.map(([key, one]) => `${key}: ${one}${lineBreakOf(doc.text)}${indent}`).join('');
    const span = shift({ start: from, end: from }, start);
    return finishPlan(topology, { title, texts: text === '' ? [] : [{ path, span, text }] });
  },
});

function byValue(
  topology: Topology,
  { path, start, title }: Readonly<{ path: string; start: number; title: string }>,
  doc: YamlDocument,
  type: readonly (readonly [string, string])[],
): CommandPlan {
  const planned = editDocument(
    doc,
    type.map(([key, value]) => ({ op: 'set', path: [key], value })),
  );
  if (!planned.ok) return refuse(planned.reason);
  const texts = planned.edits.map(({ span, text }) => ({ path, span: shift(span, start), text }));
  return finishPlan(topology, { title, texts });
}
