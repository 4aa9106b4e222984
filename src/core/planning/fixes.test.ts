import { describe, expect, test } from 'vitest';
import { analyze, type Analysis } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions } from '../model/options.ts';
import { loadModel, updateModel } from '../model/update-model.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import { loadSample } from '../../samples/samples.ts';
import { planCalls } from './plan-calls.ts';
import { changesOf } from './plan-edits.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

const read = (files: readonly Readonly<{ path: string; text: string }>[]): Analysis =>
  analyze(loadModel(files, reading), defaultOptions);

const problems = ({ findings }: Analysis): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

function carryOut(analysis: Analysis, { title, call }: Fix): Analysis {
  const plan = planCalls(analysis, [call]);
  if (!plan.ok) throw new Error(`“${title}” was refused: ${plan.reason}`);
  if (plan.edits.length === 0) throw new Error(`“${title}” changes nothing.`);
  return analyze(updateModel(analysis.model, changesOf(plan), reading), defaultOptions, analysis);
}

describe('in the broken sample', () => {
  test('every fix removes the finding it is offered for', async () => {
    const analysis = read((await loadSample('broken-shop')) ?? []);
    expect(problems(analysis).length).toBeGreaterThan(3);
    for (const finding of problems(analysis)) {
      for (const fix of finding.fixes) {
        const after = carryOut(analysis, fix);
        const left = after.findings.filter(({ id }) => id === finding.id);
        expect(left.map(({ code }) => `${code}: ${fix.title}`)).toEqual([]);
      }
    }
  });

  test('applying the first fix repeatedly ends with no problem that has a fix', async () => {
    let analysis = read((await loadSample('broken-shop')) ?? []);
    for (let step = 0; step < 30; step++) {
      const fix = problems(analysis).flatMap(({ fixes }) => fixes)[0];
      if (!fix) break;
      analysis = carryOut(analysis, fix);
    }
    expect(problems(analysis).filter(({ fixes }) => fixes.length > 0)).toEqual([]);
  });
});

describe('a typical pasted manifest gives one clear finding, with a fix that resolves it', () => {
  test('a GatewayClass with `controller`', () => {
    const text = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: example
spec:
  controller: example.io/gateway-controller
`;
    const analysis = read([{ path: 'a.yaml', text }]);
    const [finding, ...others] = problems(analysis);
    expect(others).toEqual([]);
    expect(finding?.message).toContain('controllerName');
    const fix = finding?.fixes[0];
    if (!fix) throw new Error('No fix.');
    const after = carryOut(analysis, fix);
    expect(problems(after)).toEqual([]);
    const file = after.model.files.get('a.yaml');
    expect(file?.slots[0]?.doc.text).toBe(text.replace('controller:', 'controllerName:'));
  });

  test('an HTTPRoute to a Service of another namespace without a grant', () => {
    const text = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
  namespace: shop
spec:
  rules:
    - backendRefs:
        - name: api
          namespace: payments
          port: 8080
`;
    const analysis = read([{ path: 'a.yaml', text }]);
    const about = problems(analysis).filter(({ path }) => path.includes('backendRefs'));
    expect(about).toHaveLength(1);
    const fix = about[0]?.fixes[0];
    if (!fix) throw new Error('No fix.');
    const after = carryOut(analysis, fix);
    const grants = [...after.model.resources.values()].filter(({ kind }) => kind === 'ReferenceGrant');
    expect(grants.map(({ namespace }) => namespace)).toEqual(['payments']);
  });
});
