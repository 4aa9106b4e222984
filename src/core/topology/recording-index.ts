import { kindBucket } from './kind-bucket.ts';
import { memo } from '../incremental/memo.ts';
import type { Notes, Question, Recording } from '../incremental/question.ts';
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
import { narrowest } from './sorting.ts';
import { definitionBucket, laterBucket, type IndexSnapshot, type ResourceIndex } from './resource-index.ts';

/** An index that notes what it is asked. */
export type RecordingIndex = ResourceIndex & Recording<IndexSnapshot>;

/** An index that answers as another does, and notes the questions where a next index will want to know what they were. */
export function recordQuestions(asked: IndexSnapshot): RecordingIndex {
  if (asked.memory.isLast) return withoutNotes(asked);
  const notes: Notes = { questions: new Set(), within: new Set() };
  const note = <A>(question: Question, answer: A): A => {
    notes.questions.add(question);
    return answer;
  };
  return {
    asked,
    notes,
    partial: () => note(OPTIONS, asked.partial()),
    crds: () => note(OPTIONS, asked.crds()),
    kubernetes: () => note(OPTIONS, asked.kubernetes()),
    settings: () => note(OPTIONS, asked.settings()),
    get: (key) => note(key, asked.get(key)),
    copies: (key) => note(copiesQuestion(key), asked.copies(key)),
    has: (...place) => note(hasQuestion(kindBucket(...place)), asked.has(...place)),
    ofKind: (group, kind) => note(`${group}/${kind}`, asked.ofKind(group, kind)),
    inNamespace: (group, kind, namespace) =>
      note(`${group}/${kind}/${namespace}`, asked.inNamespace(group, kind, namespace)),
    namedLater: (group, kind) => note(laterBucket(group, kind), asked.namedLater(group, kind)),
    definition: (group, kind) => note(definitionBucket(group, kind), asked.definition(group, kind)),
    bucket: (name) => note(name, asked.bucket(name)),
    sorted: (sorting, bucket, ...entries) => {
      const { entry, values } = narrowest(sorting, asked.bucket(bucket), entries, asked.memory);
      return note(sortedQuestion(sorting.name, bucket, entry), values);
    },
    holds: (namespace) => note(holdsQuestion(namespace), asked.holds(namespace)),
    mixesNamespaces: () => note(MIXES, asked.mixesNamespaces()),
    isBeside: (group, kind, name) =>
      note(besideQuestion(`${group}/${kind}/${name}`), asked.isBeside(group, kind, name)),
    namesBeside: (group, kind) =>
      note(besideKindQuestion(`${group}/${kind}`), asked.namesBeside(group, kind)),
  };
}

/** One for all conclusions, since it notes nothing. */
const withoutNotes = memo((asked: IndexSnapshot): RecordingIndex => ({
  ...asked,
  asked,
  notes: { questions: new Set(), within: new Set() },
}));

export const isRecording = (index: ResourceIndex): index is RecordingIndex => 'notes' in index;
