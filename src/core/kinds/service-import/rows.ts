import { servicePortRows } from '../shared/port-rows.ts';

export const serviceImportRows = servicePortRows;
