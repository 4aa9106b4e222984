import { createTracked, type Tracked } from '../incremental/tracked.ts';
import { createTrackedAll, type TrackedAll } from '../incremental/tracked-all.ts';
import type { Questionable } from '../incremental/question.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { changesBetween } from './index-changes.ts';
import { isRecording, recordQuestions } from './recording-index.ts';
import type { IndexSnapshot, ResourceIndex } from './resource-index.ts';

const resources: Questionable<ResourceKey, Resource, ResourceIndex, IndexSnapshot> = {
  items: (snapshot) => snapshot.resources,
  keyOf: ({ key }) => key,
  record: recordQuestions,
  isRecording,
  changesBetween,
  memoryOf: ({ memory }) => memory,
};

/** A conclusion about one object that may depend on others; kept while nothing it asked about changes. */
export const tracked: Tracked<Resource, ResourceIndex, IndexSnapshot> = createTracked(resources);

/** The conclusions about all objects of an index, by key; after an edit only those it concerns are drawn again. */
export const trackedAll: TrackedAll<ResourceKey, Resource, ResourceIndex, IndexSnapshot> =
  createTrackedAll(resources);
