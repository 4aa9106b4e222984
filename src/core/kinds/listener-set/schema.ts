import { listenerSetObject } from '../shared/listener-set-object.ts';

export const listenerSetSchema = listenerSetObject;
