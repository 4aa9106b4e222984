import { useCallback } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { Inspection } from '../../core/views/workspace/inspect-object.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { useAnswer } from '../use-answer.ts';

/** The object in the current text; null when it is not there, undefined until that is known. */
export const useInspection = (key: ResourceKey): Inspection | null | undefined =>
  useAnswer(useCallback((analyzer: Analyzer) => analyzer.inspect(key), [key]));
