import { templateRows } from '../shared/container-rows.ts';

export const replicationControllerRows = templateRows;
