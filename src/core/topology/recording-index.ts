import { kindBucket } from './kind-bucket.ts';
import { memo } from '../incremental/memo.ts';
import type { Notes, Question, Recording } from '../incremental/question.ts';
import type { InstalledCrds } from '../model/installed-crds.ts';
import type { KubernetesVersion } from '../model/kubernetes-version.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
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

/** An index that answers as another does, and notes the questions where a next index will want to know what they were. */
export const recordQuestions = (asked: IndexSnapshot): RecordingIndex =>
  asked.memory.isLast ? withoutNotes(asked) : new Recorder(asked);

/** What is asked, after the question to it is noted. */
function noted({ asked, notes }: RecordingIndex, question: Question): IndexSnapshot {
  notes.questions.add(question);
  return asked;
}

/** There is one for every conclusion, tens of thousands in a workspace: its answers are methods, which all of them share. */
class Recorder implements RecordingIndex {
  readonly asked: IndexSnapshot;
  readonly notes: Notes = { questions: new Set(), within: new Set() };

  constructor(asked: IndexSnapshot) {
    this.asked = asked;
  }

  partial(): boolean {
    return noted(this, OPTIONS).partial();
  }

  crds(): InstalledCrds {
    return noted(this, OPTIONS).crds();
  }

  kubernetes(): KubernetesVersion {
    return noted(this, OPTIONS).kubernetes();
  }

  settings(): WorkspaceOptions {
    return noted(this, OPTIONS).settings();
  }

  get(key: ResourceKey): Resource | undefined {
    return noted(this, key).get(key);
  }

  copies(key: ResourceKey): readonly Resource[] {
    return noted(this, copiesQuestion(key)).copies(key);
  }

  has(group: string, kind: string, namespace?: string): boolean {
    return noted(this, hasQuestion(kindBucket(group, kind, namespace))).has(group, kind, namespace);
  }

  ofKind(group: string, kind: string): readonly Resource[] {
    return this.bucket(kindBucket(group, kind));
  }

  inNamespace(group: string, kind: string, namespace: string): readonly Resource[] {
    return this.bucket(`${group}/${kind}/${namespace}`);
  }

  namedLater(group: string, kind: string): readonly Resource[] {
    return this.bucket(laterBucket(group, kind));
  }

  definition(group: string, kind: string): Resource | undefined {
    return this.bucket(definitionBucket(group, kind))[0];
  }

  bucket(name: string): readonly Resource[] {
    return noted(this, name).bucket(name);
  }

  sorted<T>(sorting: Sorting<T>, bucket: string, ...entries: readonly [string, ...string[]]): readonly T[] {
    const { entry, values } = narrowest(sorting, this.asked.bucket(bucket), entries, this.asked.memory);
    noted(this, sortedQuestion(sorting.name, bucket, entry));
    return values;
  }

  holds(namespace: string): boolean {
    return noted(this, holdsQuestion(namespace)).holds(namespace);
  }

  mixesNamespaces(): boolean {
    return noted(this, MIXES).mixesNamespaces();
  }

  isBeside(group: string, kind: string, name: string): boolean {
    return noted(this, besideQuestion(`${group}/${kind}/${name}`)).isBeside(group, kind, name);
  }

  namesBeside(group: string, kind: string): readonly string[] {
    return noted(this, besideKindQuestion(`${group}/${kind}`)).namesBeside(group, kind);
  }
}

/** One for all conclusions, since it notes nothing. */
const withoutNotes = memo((asked: IndexSnapshot): RecordingIndex => ({
  ...asked,
  asked,
  notes: { questions: new Set(), within: new Set() },
}));

export const isRecording = (index: ResourceIndex): index is RecordingIndex => 'notes' in index;
