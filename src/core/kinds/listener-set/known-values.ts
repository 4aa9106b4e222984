import { listenerValues } from '../shared/listener-values.ts';

export const listenerSetValues = listenerValues;
