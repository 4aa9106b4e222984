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
import { agree } from './traffic/agree.ts';
import { request } from './traffic/request.ts';
import { requestsPass } from './traffic/requests-pass.ts';
import { commentsKept } from './text/comments-kept.ts';
import { edits } from './text/edits.ts';
import { unchanged } from './text/unchanged.ts';
import { converted } from './design/converted.ts';
import { features } from './design/features.ts';
import { portable } from './design/portable.ts';
import { withinRole } from './design/within-role.ts';
import { answered } from './learner/answered.ts';
import { did } from './learner/did.ts';
import { right } from './learner/right.ts';
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
  agree,
  request,
  requestsPass,
  commentsKept,
  edits,
  unchanged,
  converted,
  features,
  portable,
  withinRole,
  answered,
  did,
  right,
  all,
  any,
  not,
];
