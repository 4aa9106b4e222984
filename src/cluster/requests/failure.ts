import type { Json } from '../../core/yaml/json.ts';
import type { MissingPermission } from '../cluster-types.ts';
import type { ApiAnswer } from './api.ts';

/** Why a question was not answered, by what is to be done about it. */
export type Failure =
  | Readonly<{ why: 'forbidden'; words: string }>
  /** The credentials are none, or ran out. */
  | Readonly<{ why: 'unauthorized'; words: string }>
  /** The path is not served. */
  | Readonly<{ why: 'not-served'; words: string }>
  /** There is no such object. */
  | Readonly<{ why: 'not-found'; words: string }>
  /** What was asked from is too old: begin again. */
  | Readonly<{ why: 'expired'; words: string }>
  /** It may work later. */
  | Readonly<{ why: 'unreachable'; words: string; retryAfter: number | null }>;

/**
 * Why an answer is none; null where it is one.
 *
 * @param permission what the request needs
 */
export function failureOf(answer: ApiAnswer, permission: MissingPermission): Failure | null {
  if (!answer.answered) return { why: 'unreachable', words: answer.reason, retryAfter: null };
  const { status, body, retryAfter } = answer;
  if (status >= 200 && status < 300 && body !== null) return null;
  const words = messageOf(answer);
  switch (status) {
    case 401:
      return { why: 'unauthorized', words: EXPIRED };
    case 403:
      return { why: 'forbidden', words: forbiddenWords(answer, permission) };
    case 404:
      return { why: body === null ? 'not-served' : 'not-found', words };
    case 410:
      return { why: 'expired', words };
    default:
      return { why: 'unreachable', words, retryAfter };
  }
}

const EXPIRED =
  'The credentials of the kubeconfig ran out, or are not known to the cluster. Log in, and run gatehouse cluster again.';

/** Who was refused, in the words of RBAC. */
const USER = /User "([^"]*)" cannot/;

/** A missing permission as a sentence: `viewer may not list httproutes.gateway.networking.k8s.io in all namespaces.` */
function forbiddenWords(
  answer: Extract<ApiAnswer, { answered: true }>,
  permission: MissingPermission,
): string {
  if (answer.body === null) return 'The proxy of gatehouse cluster does not let this through.';
  const message = messageOf(answer);
  const user = USER.exec(message)?.[1];
  return user === undefined ? message : permissionWords(user, permission);
}

export function permissionWords(
  user: string,
  { verb, group, resource, namespace }: MissingPermission,
): string {
  const what = group === '' ? resource : `${resource}.${group}`;
  return `${user} may not ${verb} ${what} ${namespace === null ? 'in the whole cluster' : `in the namespace ${namespace}`}.`;
}

/** Whether a refusal is about rights; policies and quotas answer 403, too. */
export const isAboutRights = (message: string): boolean => USER.test(message);

/** What an answer says for people: the message of a `Status`, or the plain text. */
export function messageOf(answer: Extract<ApiAnswer, { answered: true }>): string {
  const message: Json | undefined = answer.body?.['message'];
  if (typeof message === 'string' && message !== '') return message;
  const [line = ''] = answer.body === null ? answer.text.trim().split('\n') : [];
  return line === '' || line.startsWith('<') ? `The answer was ${answer.status}.` : line.slice(0, 500);
}
