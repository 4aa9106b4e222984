import { servicePortRows } from '../shared/port-rows.ts';

export const serviceRows = servicePortRows;
