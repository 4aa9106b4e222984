import { DNS_LABEL, DNS_SUBDOMAIN, HOSTNAME, LABEL_VALUE, PORT_NAME } from '../../kinds/shared/patterns.ts';
import type { Schema } from '../../kinds/schema.ts';
import type { CompiledSchema } from '../structure/compiled-schema.ts';
import {
  checkLabel,
  checkLabelValue,
  checkPortName,
  checkSubdomain,
  checkWildcardHost,
  type NameCheck,
} from './names.ts';
import { quote } from './quote.ts';

const CHECKS: Readonly<Record<string, NameCheck>> = {
  [DNS_LABEL]: checkLabel,
  [DNS_SUBDOMAIN]: checkSubdomain,
  [PORT_NAME]: checkPortName,
  [LABEL_VALUE]: checkLabelValue,
  [HOSTNAME]: (host) => (host.includes('*') ? checkWildcardHost(host) : checkSubdomain(host)),
};

type Problem = Readonly<{ kind: 'pattern' | 'max-length'; words: string; pattern: string }>;

/** The violation of a text in a kind of Kubernetes itself, where its grammar has its own words; null without one. */
export function nativeText({ limits }: CompiledSchema, text: string): Problem | null {
  const { pattern } = limits;
  const check = pattern !== undefined && Object.hasOwn(CHECKS, pattern) ? CHECKS[pattern] : undefined;
  if (!check || pattern === undefined || text === '') return null;
  const [words] = check(text);
  if (words === undefined) return null;
  const kind = words.startsWith('must be no more') ? 'max-length' : 'pattern';
  return { kind, words: `Invalid value: ${quote(text)}: ${words}`, pattern };
}

/** The words of the kinds of Kubernetes itself for a number out of range. */
export function nativeRange({ minimum, maximum }: Schema, value: number): string {
  const words =
    minimum !== undefined && maximum !== undefined
      ? `must be between ${minimum} and ${maximum}, inclusive`
      : `must be greater than or equal to ${minimum ?? 0}`;
  return `Invalid value: ${value}: ${words}`;
}
