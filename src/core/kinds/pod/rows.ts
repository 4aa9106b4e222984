import { rowsOfPod } from '../shared/container-rows.ts';

export const podRows = rowsOfPod([]);
