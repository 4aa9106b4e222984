// Written by `npm run registries`.
import type { CheckDefinition } from './define-check.ts';
import { attached } from './status/attached.ts';
import { condition } from './status/condition.ts';
import { refused } from './status/refused.ts';
import { routes } from './status/routes.ts';
import { silent } from './status/silent.ts';
import { statusField } from './status/status-field.ts';
import { clean } from './findings/clean.ts';
import { finding } from './findings/finding.ts';
import { noFinding } from './findings/no-finding.ts';
import { absent } from './objects/absent.ts';
import { count } from './objects/count.ts';
import { edge } from './objects/edge.ts';
import { exists } from './objects/exists.ts';
import { field } from './objects/field.ts';
import { all } from './combining/all.ts';
import { any } from './combining/any.ts';
import { not } from './combining/not.ts';

export const checkList: readonly CheckDefinition[] = [
  attached,
  condition,
  refused,
  routes,
  silent,
  statusField,
  clean,
  finding,
  noFinding,
  absent,
  count,
  edge,
  exists,
  field,
  all,
  any,
  not,
];
