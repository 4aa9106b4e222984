import type { Json } from '../yaml/json.ts';
import { CORE } from '../kinds/shared/groups.ts';
import { arrayAt, objectAt, stringAt } from '../model/access.ts';
import { selectorText } from '../model/selector-text.ts';
import { isObject } from '../yaml/is-object.ts';
import { possiblePackage } from './installers.ts';
import { labelsOf, labelsText, matchesSelector, selectorFault } from './label-selector.ts';
import { NAME_LABEL, namespaceLabels } from './namespaces.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Whom a `namespaces` block lets in: `allowedRoutes` of a listener, `allowedListeners` of a Gateway. */
export type NamespaceRule = Readonly<{
  from: string;
  selector: Json | undefined;
  /** The namespace that `Same` means. */
  own: string;
}>;

export type NamespaceAdmission =
  | Readonly<{ admitted: true }>
  | Readonly<{
      admitted: false;
      /** True when the answer hangs on labels that the manifests do not hold. */
      unknown: boolean;
      /** A clause that ends a sentence: `it takes only … ; shop is …`. */
      because: string;
    }>;

const refused = (because: string, unknown = false): NamespaceAdmission => ({
  admitted: false,
  unknown,
  because,
});

/** Whether objects of `namespace` are let in (docs/model/attachment.md#allowed-namespaces), and why not. */
export function admission(
  index: ResourceIndex,
  { from, selector, own }: NamespaceRule,
  namespace: string,
): NamespaceAdmission {
  switch (from) {
    case 'All':
      return { admitted: true };
    case 'Same':
      return namespace === own
        ? { admitted: true }
        : refused(`it takes only its own namespace ${own} (from: Same)`);
    case 'None':
      return refused('it takes none (from: None)');
    case 'Selector':
      return bySelector(index, selector, namespace);
    default:
      return refused(`its allowed namespaces are not set to something known (from: ${from})`);
  }
}

function bySelector(index: ResourceIndex, selector: Json | undefined, namespace: string): NamespaceAdmission {
  const { labels, declared, later: open } = namespaceLabels(index, namespace);
  if (matchesSelector(selector, labels)) return { admitted: true };
  if (selector === undefined)
    return refused('it says from: Selector without a selector, which matches nothing');
  const wanted = `it takes namespaces with ${selectorText(selector)}`;
  if (open) return refused(`${wanted}; labels of namespace ${namespace} are filled in later`, true);
  if (declared) return refused(`${wanted}; namespace ${namespace} has ${labelsText(labels)}`);
  const [later] = index.namedLater(CORE, 'Namespace');
  if (later) return refused(`${wanted}; the name of Namespace ${later.name} is filled in later`, true);
  const known = `these manifests hold no Namespace ${namespace}, so only ${labelsText(labels)} is known of it`;
  return refused(`${wanted}; ${known}`, index.partial() || mayHaveMoreLabels(selector, namespace, index));
}

/** Whether a package may bring the Namespace, with labels that the selector asks for; its name is known. */
function mayHaveMoreLabels(selector: Json, name: string, index: ResourceIndex): boolean {
  if (!isObject(selector) || selectorFault(selector) !== null) return false;
  const written = labelsOf(objectAt(selector, 'matchLabels'))[NAME_LABEL];
  const ofName = {
    ...(written !== undefined && { matchLabels: { [NAME_LABEL]: written } }),
    matchExpressions: arrayAt(selector, 'matchExpressions').filter(
      (clause) => stringAt(clause, 'key') === NAME_LABEL,
    ),
  };
  return matchesSelector(ofName, { [NAME_LABEL]: name }) && possiblePackage(name, index) !== undefined;
}
