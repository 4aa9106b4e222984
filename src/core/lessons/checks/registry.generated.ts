// Written by `npm run registries`.
import type { CheckDefinition } from './define-check.ts';
import { all } from './combining/all.ts';
import { any } from './combining/any.ts';
import { not } from './combining/not.ts';

export const checkList: readonly CheckDefinition[] = [
  all,
  any,
  not,
];
