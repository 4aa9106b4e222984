import { listenerRows } from '../shared/listener-rows.ts';

export const xListenerSetRows = listenerRows;
