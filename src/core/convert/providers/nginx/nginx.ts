import { buildNginxModel } from '../../../ingress/nginx/build-model.ts';
import { ingressRules } from '../../../ingress/ingress-rules.ts';
import { NGINX_PREFIX } from '../../../ingress/nginx/annotations/annotation-reader.ts';
import type { NginxModel, NginxServer, ReadIngress } from '../../../ingress/nginx/nginx-model.ts';
import { deployedController, readNginxSettings } from '../../../ingress/nginx/read-settings.ts';
import { settingEntries } from '../../../ingress/nginx/setting-entries.ts';
import { groupBy } from '../../../incremental/group-by.ts';
import type { Resource, ResourceKey } from '../../../model/resource.ts';
import { assessmentOf } from '../../annotations/assessment-of.ts';
import { gatewayClassFor } from '../../class-names.ts';
import type { Leaf } from '../../leaves.ts';
import type { Need } from '../../need.ts';
import type { ClassPlan, HostPlan, Row } from '../../row.ts';
import type { Destination, DraftVerdict } from '../../verdict.ts';
import type { Provider } from '../provider.ts';
import { streamServiceLines } from '../settings/stream-services.ts';
import { annotationEffects } from '../shared/annotation-effects.ts';
import { httpsByChoice } from '../shared/https-by-choice.ts';
import { noteClass, noteHost, noteTls } from '../shared/note-fields.ts';
import { verdictBook } from '../shared/verdict-book.ts';
import { backendTlsPlans } from './backend-tls-plans.ts';
import { classNotes } from './class-notes.ts';
import { clientAuthority } from './client-authority.ts';
import { whyInert } from './why-inert.ts';
import { ingressNeeds } from './ingress-needs.ts';
import type { NginxContext } from './nginx-context.ts';
import { noteCanaries } from './note-canaries.ts';
import { noteAliases } from './note-aliases.ts';
import { noteServer } from './note-server.ts';
import { certifiedServer, isNamedCertificate } from './server-certificates.ts';
import { serverPlans } from './server-plan.ts';
import { flagLines } from './settings/flag-lines.ts';
import { settingLines } from './settings/setting-lines.ts';
import { settingNeeds } from './settings/setting-needs.ts';

/** The plan of an ingress-nginx, from the servers and locations that it makes (docs/model/conversion.md#ingress-nginx). */
export const nginx: Provider = ({ className, controllerName, ingresses }, context): ClassPlan => {
  const { index, options, target } = context;
  const settings = readNginxSettings(index, controllerName);
  const model = buildNginxModel(ingresses, settings, index);
  const deployed = deployedController(index, controllerName);
  const configMap = settings.configMap === null ? undefined : index.get(settings.configMap);
  const entries = settingEntries(configMap);
  const fromSettings = configMap && settingNeeds(configMap, entries, { settings, index });
  const effects = annotationEffects();
  const needs = new Map<ResourceKey, readonly Need[]>();
  const book = verdictBook(() => NO_EFFECT);
  const own: NginxContext = {
    model,
    options,
    crds: index.crds(),
    index,
    book,
    effects,
    needsOf: (by) => {
      const known = needs.get(by.ingress.key);
      if (known) return known;
      const made = [...ingressNeeds(by, settings, index), ...(fromSettings?.of(by) ?? [])];
      needs.set(by.ingress.key, made);
      return made;
    },
  };
  const plans = serverPlans(own);
  const rows = plans.flatMap((plan) => plan.rows);
  const hosts = plans.flatMap(({ host, www }) => (www ? [host, www] : [host]));
  for (const plan of plans) noteServer(plan, own);
  noteAliases(plans, own);
  if (configMap) noteGlobalAuth(own);
  noteCanaries(plans, own);
  const backendTls = backendTlsPlans(plans, own);
  const authority = clientAuthority(plans, own);
  const unread = new Map(model.unread.map((one) => [one.ingress.key, one.denial]));
  const read = new Map(model.ingresses.map((one) => [one.ingress.key, one]));
  const byIngress = groupBy(rows, ({ ingress }) => ingress);
  const { assumed } = gatewayClassFor(className, options, target, index);
  const plansByHost = new Map(hosts.map((host) => [host.host, host]));
  for (const ingress of ingresses) {
    noteClass(book, ingress, className, assumed);
    const ownRows = byIngress.get(ingress.key) ?? [];
    const { rules } = ingressRules(ingress);
    for (const rule of rules) {
      const host = plansByHost.get(rule.host || null);
      const server = model.servers.get(rule.host);
      noteHost(
        book,
        ingress,
        rule.index,
        ownRows.filter((row) => row.host === (rule.host || null)).slice(0, 1),
        options,
        host && server ? httpsNote(ingress, host, server, model) : NOT_SERVED,
      );
    }
    noteTls(
      book,
      ingress,
      (host, { secret }) => {
        const served = plansByHost.get(host)?.certificates[0]?.secret;
        return served?.name === secret?.name && served?.namespace === secret?.namespace;
      },
      rules.map(({ host }) => host || null),
      index,
    );
  }
  const acting = new Set(rows.flatMap((row) => row.needs));
  return {
    className,
    hosts,
    rows,
    backendTls,
    clientAuthority: authority,
    ingresses,
    verdictOf(ingress, leaf) {
      const denial = unread.get(ingress.key);
      if (denial) return unreadVerdict(denial, leaf);
      const by = read.get(ingress.key);
      return by && leaf.path[0] === 'metadata'
        ? annotationVerdict(by, leaf, { own, acting, rows: byIngress.get(ingress.key) ?? [] })
        : book.verdictOf(ingress, leaf);
    },
    beside: (kept) => [
      ...(configMap && fromSettings
        ? [settingLines(configMap, { entries, settings, needs: fromSettings, rows: kept, crds: own.crds })]
        : []),
      ...(deployed ? [flagLines(deployed, index)] : []),
      ...streamServiceLines(
        deployed ? { workload: deployed.workload, flags: deployed.program.flags } : null,
        index,
      ),
    ],
    notes: classNotes(model, plans, options),
  };
};

/** What became of ways out of an authentication that the settings have, or not. */
function noteGlobalAuth({ model: { settings, ingresses }, effects }: NginxContext): void {
  for (const { ingress, annotations } of ingresses)
    if (!annotations.authentication.global)
      effects.add(
        ingress,
        'enable-global-auth',
        settings.globalAuthUrl === null
          ? {
              outcome: 'dropped',
              loss: 0,
              difference: 'The controller has no authentication for everything (global-auth-url).',
            }
          : {
              outcome: 'converted',
              loss: 0,
              difference: 'Its rules do without the authentication for everything.',
            },
      );
}

/** What is different about HTTPS of a host that no entry of `spec.tls` names. */
function httpsNote(
  ingress: Resource,
  { host, certificates, needsCertificate, passthrough }: HostPlan,
  server: NginxServer,
  model: NginxModel,
): Partial<DraftVerdict> {
  if (host === null || passthrough) return {};
  const isSecure = certificates.length > 0 || needsCertificate;
  if (isSecure && certifiedServer(server, model) === null) return httpsByChoice(host);
  if (!isSecure) return host.startsWith('*.') ? {} : { difference: NO_HTTPS };
  const isListed = ingressRules(ingress).tls.some(({ hosts }) => hosts.includes(host));
  if (isListed || isNamedCertificate(server, model)) return {};
  return {
    outcome: 'manual',
    loss: 2,
    difference:
      'The controller redirected to HTTPS and served its default certificate, because no entry of tls has the host.',
    action: `Get a certificate that is valid for ${host}, and name it in the listener.`,
  };
}

const NOT_SERVED: Partial<DraftVerdict> = {
  outcome: 'dropped',
  difference: 'Nothing is served for the host.',
};

const NO_HTTPS =
  'HTTPS requests to it, which the controller answered with a placeholder certificate, are refused.';

const NO_EFFECT: DraftVerdict = { outcome: 'dropped', loss: 0, difference: 'It has no effect on requests.' };

const unreadVerdict = (
  denial: Readonly<{ annotation: string; reason: string }>,
  { path }: Leaf,
): DraftVerdict => {
  const isCause = path[2] === `${NGINX_PREFIX}${denial.annotation}`;
  const isSnippet = denial.annotation.endsWith('snippet');
  return {
    outcome: isCause && isSnippet ? 'lost' : 'invalid',
    loss: isCause && isSnippet ? 4 : 0,
    difference: `${denial.reason} Nothing of it was converted.`,
    ...(isCause && {
      action: isSnippet
        ? 'If the controller does read it, say so (allow-snippet-annotations), convert again, and say what the snippet does with filters or policies.'
        : 'Correct the value, and convert again.',
    }),
  };
};

type Facts = Readonly<{ own: NginxContext; acting: ReadonlySet<Need>; rows: readonly Row[] }>;

/** What an annotation came to: its value is wrong, it acted somewhere, it has no effect, or what is known of it in general. */
function annotationVerdict(by: ReadIngress, leaf: Leaf, { own, acting, rows }: Facts): DraftVerdict {
  const { ingress } = by;
  const annotation = String(leaf.path[2] ?? '');
  const name = annotation.startsWith(NGINX_PREFIX) ? annotation.slice(NGINX_PREFIX.length) : null;
  if (annotation === 'kubernetes.io/ingress.class') return own.book.verdictOf(ingress, leaf);
  const issue = name === null ? undefined : by.annotations.issues.find((one) => one.name === name);
  if (issue) return issueVerdict(issue.reason, issue.effect);
  const { denied, hostDenied } = by.required;
  const denial = [denied, hostDenied].find((one) => one?.annotation === name);
  if (denial) return deniedVerdict(denial.reason);
  const inert = whyInert(by, annotation, leaf.value);
  const effect = name === null ? undefined : own.effects.of(ingress, name);
  if (inert !== null && (effect === undefined || /without/.test(inert) || by.annotations.canary))
    return { outcome: 'dropped', loss: 0, difference: inert };
  if (effect) return effect;
  const general = assessmentOf('ingress-nginx', annotation, leaf.value);
  if (name === null || general.outcome === 'dropped' || general.outcome === 'invalid') return general;
  const wanted = own.needsOf(by).filter(({ source }) => source.paths.some((path) => path[2] === annotation));
  const needs = wanted.filter((need) => acting.has(need));
  if (wanted.length > 0 && needs.length === 0)
    return {
      outcome: 'dropped',
      loss: 0,
      difference: 'Requests are answered before it would act.',
    };
  const to: readonly Destination[] =
    needs.length > 0
      ? needs.map((need): Destination => ({ at: 'need', need }))
      : general.outcome === 'converted' || general.outcome === 'approximated'
        ? rows
            .filter(({ purpose }) => purpose === 'path')
            .map((row): Destination => ({ at: 'row', row, field: 'rule' }))
        : [];
  return { ...general, ...(needs.length > 0 && { action: '' }), to };
}

const EFFECTS: Readonly<Record<ReadIngress['annotations']['issues'][number]['effect'], string>> = {
  default: 'the controller used its default instead.',
  denied: 'the controller answered 503 on all paths of the Ingress; the rules answer 500.',
  'host-denied': 'the controller answered 403 on the whole host; the rules answer 500.',
  'not-read': 'the controller did not read the Ingress.',
};

const deniedVerdict = (reason: string): DraftVerdict => ({
  outcome: 'invalid',
  loss: 0,
  difference: `${reason} The controller answered with an error, and the rules answer 500.`,
  action: 'Correct the Ingress, and convert again.',
});

const issueVerdict = (reason: string, effect: keyof typeof EFFECTS): DraftVerdict => ({
  outcome: 'invalid',
  loss: 0,
  difference: `The value ${reason}: ${EFFECTS[effect]}`,
  action: 'Correct the value, and convert again.',
});
