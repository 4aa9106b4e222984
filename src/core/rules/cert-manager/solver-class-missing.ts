import { manifests } from '../../kinds/shared/example-manifests.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { matchPaths } from '../../model/access.ts';
import { resourceKey } from '../../model/resource.ts';
import { nearNames } from '../../text/near-names.ts';
import { absence } from '../../topology/absence.ts';
import { doesNotExist } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import { defineRule } from '../define-rule.ts';
import { ingressClass } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';
import { isIssuerKind, issuerExample } from '../shared/http01-solvers.ts';

const example = (name: string): string =>
  manifests(
    ingressClass(),
    issuerExample(`ingress:
            ingressClassName: ${name}`),
  );

/** A solver whose Ingresses no controller serves. */
export const solverClassMissing = defineRule({
  code: 'cert-manager/solver-class-missing',
  model: 'makers#cert-manager',
  severity: 'warning',
  title: 'The IngressClass of an HTTP-01 solver does not exist.',
  why: 'For each challenge cert-manager makes an Ingress of this class. Without the class no controller serves it, and no certificate is issued.',
  fix: 'Correct ingressClassName, or solve challenges at a Gateway (gatewayHTTPRoute) or by DNS-01.',
  examples: { bad: example('⟦exmaple⟧'), good: example('example') },

  about: isIssuerKind,

  *each({ resource, index }) {
    for (const { path, value } of matchPaths(resource.value, AT)) {
      if (typeof value !== 'string' || value === '') continue;
      const target = { group: NETWORKING, kind: 'IngressClass', namespace: '', name: value };
      const { state } = absence({ target, role: 'ingress-class', crossNamespace: false }, index);
      if (index.get(resourceKey(target)) || state !== 'missing') continue;
      const names = index.ofKind(NETWORKING, 'IngressClass').map(({ name }) => name);
      yield {
        on: resource,
        path,
        message: doesNotExist(target),
        fixes: nearNames(value, names).map((name) =>
          setFix(resource, path, name, `Use ${describe({ ...target, name })}`),
        ),
      };
    }
  },
});

const AT = 'spec.acme.solvers[*].http01.ingress.ingressClassName';
