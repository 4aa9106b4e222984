import { manifests } from '../../kinds/shared/example-manifests.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import { ofKind } from '../../topology/kind-names.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { regexMode, type RegexMode } from '../shared/regex-hosts.ts';
import { describe } from '../../topology/describe.ts';
import { controllerOfIngress, INGRESS_NGINX, TRAEFIK_INGRESS } from '../../topology/ingress-controllers.ts';

const example = (path: string): string =>
  manifests(
    ingressClass(),
    ingress(`ingressClassName: example\n${ingressRules(undefined, path)}`),
    service(),
  );

const REGEX = /[()[\]*+^$\\|]/;

type Problem = Readonly<{
  clause: string;
  /** No request fits. */
  never?: true;
  /** It is meant as a regular expression. */
  regex?: true;
}>;

/** What a path cannot do, as a clause; null for a plain path. In regex mode all paths are expressions. */
function problemOf(path: string, mode: RegexMode | undefined): Problem | null {
  if (mode && (REGEX.test(path) || path.includes('?')))
    return { clause: 'is a regular expression, which ingress-nginx reads as one here', regex: true };
  if (/.\/\*$/.test(path) && !REGEX.test(path.slice(0, -1)))
    return { clause: 'ends in a star, which stands for itself' };
  if (REGEX.test(path))
    return { clause: 'is written as a regular expression, which this type does not read', regex: true };
  return /[?#]/.test(path)
    ? { clause: 'holds a query or a fragment, which no request path has', never: true }
    : null;
}

/** A plain path with the letters of a pattern. */
export const ingressPathPattern = defineRule({
  code: 'ingress/path-pattern',
  model: 'ingress#paths',
  severity: 'warning',
  title: 'A path of type Exact or Prefix is written as a pattern.',
  why: 'Exact and Prefix compare paths letter by letter, without their queries. Some controllers read patterns all the same, others refuse the Ingress or never match it.',
  fix: 'Write a plain path, or use pathType ImplementationSpecific with what the controller needs for patterns.',
  examples: { bad: example('⟦/cart/.*⟧'), good: example('/cart') },

  about: ofKind(NETWORKING, 'Ingress'),

  *each({ resource, index }) {
    for (const { path: at, value: item } of matchPaths(resource.value, 'spec.rules[*].http.paths[*]')) {
      const [path, type] = [stringAt(item, 'path') ?? '', stringAt(item, 'pathType')];
      if (type !== 'Exact' && type !== 'Prefix') continue;
      const host = stringAt(resource.value, [...at.slice(0, 3), 'host']) ?? '';
      const mode = regexMode(resource, host, index);
      const problem = problemOf(path, mode);
      if (!problem) continue;
      yield {
        on: resource,
        path: [...at, 'path'],
        severity: problem.never ? 'error' : 'warning',
        message: `Path ${path}, of type ${type}, ${problem.clause}.`,
        ...(problem.regex && {
          explanation: mode
            ? explainMode(mode, resource)
            : `${this.why} ${readersOfRegex(resource, index)}`.trim(),
        }),
        fixes: fixes(resource, at, problem, index),
      };
    }
  },
});

function fixes(resource: Resource, at: Path, { regex }: Problem, index: ResourceIndex): readonly Fix[] {
  const path = stringAt(resource.value, [...at, 'path']) ?? '';
  const type = stringAt(resource.value, [...at, 'pathType']);
  if (type === 'Prefix' && /^\/[^()[\]*+^$\\|?#]*\/\*$/.test(path)) {
    const plain = path.slice(0, -2);
    return [setFix(resource, [...at, 'path'], plain, `Write ${plain}`)];
  }
  // Traefik compares letter by letter whatever the type.
  if (!regex || controllerOfIngress(resource, index) === TRAEFIK_INGRESS) return [];
  const written = 'ImplementationSpecific';
  return [setFix(resource, [...at, 'pathType'], written, `Set pathType to ${written}`)];
}

/** What controllers make of a regular expression, as far as it concerns an Ingress. */
function readersOfRegex(resource: Resource, index: ResourceIndex): string {
  const controller = controllerOfIngress(resource, index);
  if (controller === TRAEFIK_INGRESS)
    return 'Traefik reads paths as expressions only with the annotation traefik.ingress.kubernetes.io/router.pathmatcher: PathRegexp.';
  if (controller && controller !== INGRESS_NGINX) return '';
  return `ingress-nginx reads a path as an expression only with the annotation nginx.ingress.kubernetes.io/use-regex: "true" (or rewrite-target) on an Ingress of the host. ${EXPRESSIONS} ${WEBHOOK}`;
}

/** That the path works as it is meant, and where it is refused all the same. */
function explainMode({ annotation, by }: RegexMode, resource: Resource): string {
  const whose = by.key === resource.key ? '' : ` of ${describe(by)}`;
  return `Here the annotation ${annotation}${whose} makes ingress-nginx read paths as expressions, whatever their type. ${EXPRESSIONS} ${WEBHOOK} With ImplementationSpecific requests are served the same.`;
}

const EXPRESSIONS =
  'Then all paths of the host are expressions, those of other Ingresses and of type Exact too: upper and lower case are the same, and a path needs only begin like one.';

const WEBHOOK =
  'From version 1.12 on its admission webhook refuses expressions under Exact and Prefix (strict-validate-path-type).';
