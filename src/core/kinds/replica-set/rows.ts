import { templateRows } from '../shared/container-rows.ts';

export const replicaSetRows = templateRows;
