import { listenerValues } from '../shared/listener-values.ts';

export const xListenerSetValues = listenerValues;
