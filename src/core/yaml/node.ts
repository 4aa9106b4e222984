import type { Span } from '../text/span.ts';

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

type NodeBase = Readonly<{
  /**
   * What is written, without anchor and tag. Empty values have an empty span right behind their colon or dash; a block
   * ends behind its last value, without the line break.
   */
  span: Span;
  /** Where it begins with its anchor and tag; `span.start` where it has neither. */
  start: number;
  /** The name behind `&`, where it has one. */
  anchor: string | null;
  /** The tag as written, for example `!!str`. */
  tag: string | null;
}>;

/** A value that is one text: word, number, string. */
export type YamlScalar = NodeBase &
  Readonly<{
    kind: 'scalar';
    style: ScalarStyle;
    /** Nothing is written, which means null. */
    empty: boolean;
    /** Of a block scalar: the column of its lines, or -1 where it has none; else -1. */
    indent: number;
    /** Of a block scalar: the end of the region that belongs to it, trailing blank lines and line break included. Else the span's end. */
    regionEnd: number;
  }>;

/** A reference (`*name`) to the value of an anchor. */
export type YamlAlias = NodeBase &
  Readonly<{
    kind: 'alias';
    name: string;
    /** What it refers to; null where that does not exist. */
    target: YamlNode | null;
  }>;

/** One key of a mapping with its value. */
export type YamlEntry = Readonly<{
  /** The key as it appears in the value; null for one that JSON cannot have. */
  name: string | null;
  key: YamlNode;
  value: YamlNode;
  /** Offset of the colon; -1 where there is none (`{a}`, `? a`). */
  colon: number;
  /** Whether it begins with `? `. */
  explicit: boolean;
  /** Whether it is a merge (`<<: *name`). */
  merge: boolean;
  /** From the key (or its `?`) to the end of the value. */
  span: Span;
}>;

export type YamlMap = NodeBase & Readonly<{ kind: 'map'; flow: boolean; entries: readonly YamlEntry[] }>;

/** One item of a sequence. In block style it begins at its dash. */
export type YamlItem = Readonly<{ value: YamlNode; span: Span }>;

export type YamlSeq = NodeBase & Readonly<{ kind: 'seq'; flow: boolean; items: readonly YamlItem[] }>;

/** A value with its place in the text of its document. */
export type YamlNode = YamlScalar | YamlAlias | YamlMap | YamlSeq;
