import { describe, expect, test } from 'vitest';
import { sameValue } from '../incremental/same-value.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { YamlDocument } from './document.ts';
import { editDocument } from './edit.ts';
import type { Json, Path } from './json.ts';
import { parseDocument } from './parse.ts';
import { splitDocuments } from './split.ts';
import { generateTexts } from './testing/generate-texts.ts';
import { nodeAt } from './tree.ts';

const documents = (seed: number, count: number): readonly YamlDocument[] =>
  generateTexts(seed, count).flatMap((text) => splitDocuments(text).map((part) => parseDocument(part)));

const places = (value: Json, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([key, inner]) =>
        places(inner as Json, [...path, Array.isArray(value) ? Number(key) : key]),
      );

describe('of generated texts, whether kubectl reads them or not', () => {
  test('every value has its place', () => {
    const nowhere: unknown[] = [];
    for (const doc of documents(7, 1500)) {
      if (doc.value === undefined || doc.empty) continue;
      for (const path of places(doc.value)) {
        const node = nodeAt(doc, path);
        const isPlaced =
          node !== null && node.span.start <= node.span.end && node.span.end <= doc.text.length;
        if (!isPlaced) nowhere.push({ text: doc.text, path });
      }
    }
    expect(nowhere).toEqual([]);
  });

  test('an edit that is carried out gives the value that was asked for, and leaves the lines around it', () => {
    let carriedOut = 0;
    for (const doc of documents(8, 900)) {
      const { value } = doc;
      if (typeof value !== 'object' || value === null) continue;
      const path = places(value).find((one) => one.length > 0);
      if (path === undefined) continue;
      const result = editDocument(doc, [{ op: 'set', path, value: 'edited' }]);
      if (!result.ok) continue;
      carriedOut++;
      const after = applyEdits(doc.text, result.edits);
      const first = Math.min(...result.edits.map(({ span }) => span.start));
      const last = Math.max(...result.edits.map(({ span }) => span.end));
      expect(after.startsWith(doc.text.slice(0, first))).toBe(true);
      expect(after.endsWith(doc.text.slice(last))).toBe(true);
      const read = parseDocument(after);
      expect(read.problems.length).toBeLessThanOrEqual(doc.problems.length);
      expect(sameValue(valueOf(read.value, path), 'edited')).toBe(true);
    }
    expect(carriedOut).toBeGreaterThan(200);
  });
});

const valueOf = (value: Json | undefined, path: Path): Json =>
  path.reduce<Json>((at, step) => (at as Record<string | number, Json>)[step] ?? null, value ?? null);
