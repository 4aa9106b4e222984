import type { TextEdit } from '../../text/text-edit.ts';
import type { YamlEntry } from '../node.ts';
import { writeScalar } from '../write-scalar.ts';
import { replaceSpan, type Site } from './site.ts';

/** Gives an entry another key, in the quotes of the old one. */
export function renameKey(site: Site, entry: YamlEntry, flow: boolean, key: string): readonly TextEdit[] {
  const old = entry.key;
  const quotes =
    old.kind === 'scalar' && (old.style === 'single' || old.style === 'double') ? old.style : 'auto';
  return [replaceSpan(old.start, old.span.end, writeScalar(key, { flow, json: site.json, quotes }))];
}
