import { kindBucket } from './kind-bucket.ts';
import { memo } from '../incremental/memo.ts';
import { Notes } from '../incremental/notes.ts';
import type { Recording } from '../incremental/question.ts';
import type { ResourceKey } from '../model/resource.ts';
import {
  besideKindQuestion,
  besideQuestion,
  copiesQuestion,
  hasQuestion,
  holdsQuestion,
  MIXES,
  OPTIONS,
  sortedQuestion,
} from './index-changes.ts';
import { narrowest, type Sorting } from './sorting.ts';
import { definitionBucket, laterBucket, type IndexSnapshot, type ResourceIndex } from './resource-index.ts';

/** An index that notes what it is asked. */
export type RecordingIndex = ResourceIndex & Recording<IndexSnapshot>;

/**
 * An index that answers as another does, and notes the questions. One is made for each conclusion, and most are asked next to
 * nothing, so its answers are methods: none of them works apart from the index.
 */
class NotingIndex implements RecordingIndex {
  readonly asked: IndexSnapshot;
  readonly notes = new Notes();

  constructor(asked: IndexSnapshot) {
    this.asked = asked;
  }

  partial() {
    this.notes.add(OPTIONS);
    return this.asked.partial();
  }

  crds() {
    this.notes.add(OPTIONS);
    return this.asked.crds();
  }

  kubernetes() {
    this.notes.add(OPTIONS);
    return this.asked.kubernetes();
  }

  settings() {
    this.notes.add(OPTIONS);
    return this.asked.settings();
  }

  get(key: ResourceKey) {
    this.notes.add(key);
    return this.asked.get(key);
  }

  copies(key: ResourceKey) {
    this.notes.add(copiesQuestion(key));
    return this.asked.copies(key);
  }

  has(group: string, kind: string, namespace?: string) {
    this.notes.add(hasQuestion(kindBucket(group, kind, namespace)));
    return this.asked.has(group, kind, namespace);
  }

  ofKind(group: string, kind: string) {
    this.notes.add(`${group}/${kind}`);
    return this.asked.ofKind(group, kind);
  }

  inNamespace(group: string, kind: string, namespace: string) {
    this.notes.add(`${group}/${kind}/${namespace}`);
    return this.asked.inNamespace(group, kind, namespace);
  }

  namedLater(group: string, kind: string) {
    this.notes.add(laterBucket(group, kind));
    return this.asked.namedLater(group, kind);
  }

  definition(group: string, kind: string) {
    this.notes.add(definitionBucket(group, kind));
    return this.asked.definition(group, kind);
  }

  bucket(name: string) {
    this.notes.add(name);
    return this.asked.bucket(name);
  }

  sorted<T>(sorting: Sorting<T>, bucket: string, ...entries: readonly [string, ...string[]]) {
    const { entry, values } = narrowest(sorting, this.asked.bucket(bucket), entries, this.asked.memory);
    this.notes.add(sortedQuestion(sorting.name, bucket, entry));
    return values;
  }

  holds(namespace: string) {
    this.notes.add(holdsQuestion(namespace));
    return this.asked.holds(namespace);
  }

  mixesNamespaces() {
    this.notes.add(MIXES);
    return this.asked.mixesNamespaces();
  }

  isBeside(group: string, kind: string, name: string) {
    this.notes.add(besideQuestion(`${group}/${kind}/${name}`));
    return this.asked.isBeside(group, kind, name);
  }

  namesBeside(group: string, kind: string) {
    this.notes.add(besideKindQuestion(`${group}/${kind}`));
    return this.asked.namesBeside(group, kind);
  }
}

/** An index that answers as another does, and notes the questions where a next index will want to know what they were. */
export const recordQuestions = (asked: IndexSnapshot): RecordingIndex =>
  asked.memory.isLast ? withoutNotes(asked) : new NotingIndex(asked);

/** One for all conclusions, since it notes nothing. */
const withoutNotes = memo((asked: IndexSnapshot): RecordingIndex => ({
  ...asked,
  asked,
  notes: new Notes(),
}));

export const isRecording = (index: ResourceIndex): index is RecordingIndex => 'notes' in index;
