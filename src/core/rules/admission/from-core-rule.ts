import type { CoreRule } from '../../admission/core-rule.ts';
import type { Rule } from '../define-rule.ts';
import { admissionRule } from './define-admission-rule.ts';

/** The entry in the catalogue of a rule that the API server's own code holds against objects of Kubernetes itself. */
export const fromCoreRule = ({ id, title, why, fix, examples }: CoreRule): Rule =>
  admissionRule(id, { model: 'admission#kinds-of-kubernetes', title, why, fix, examples });
