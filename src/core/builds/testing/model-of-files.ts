import { scopeOf } from '../../kinds/registry.ts';
import type { Model } from '../../model/model.ts';
import { loadModel } from '../../model/update-model.ts';

/** The model of a workspace with these files. */
export const modelOfFiles = (files: readonly Readonly<{ path: string; text: string }>[]): Model =>
  loadModel(files, { scopeOf, defaultNamespace: 'default' });
