import { BookmarkPlus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { parseKey } from '../../core/model/resource.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { Button } from '../parts/button.tsx';
import { useWorkspace } from '../use-app.ts';
import bar from './request-bar.module.css';
import { ExpectationForm } from './expectation-form.tsx';
import type { SentTrace } from './describe-outcome.ts';

const nameOf = ({ draft, sent, protocol }: SentTrace): string =>
  protocol === 'HTTP' || protocol === 'HTTPS' ? `${sent.method} ${sent.host}${sent.path}` : draft.url;

/** Saves the request on screen in the workspace, with its current outcome as the expectation. */
export function SaveRequest({ traced }: { traced: SentTrace }) {
  const { actions, store } = useWorkspace();
  const [open, setOpen] = useState(false);
  const save = async (name: string, expect: string) => {
    // An Ingress has nothing in the cluster that stands for its gateway.
    const beside = traced.gatewayKey ?? traced.routeKey;
    const namespace = beside && parseKey(beside).namespace;
    const args = { name, expect, draft: { ...traced.draft }, namespace };
    if (await actions.run([{ id: 'save-request', args }], { confirmed: true }))
      store.getState().showTraceView('saved');
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button size="sm" variant="quiet" icon={<BookmarkPlus size={13} aria-hidden />}>
          {trafficTexts.saveAsExpectation()}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={bar.popover}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={trafficTexts.saveRequest()}
        >
          <ExpectationForm
            name={nameOf(traced)}
            expect={traced.outcome.summary}
            hint={trafficTexts.aboutExpected()}
            met={null}
            onSave={save}
            onDone={() => setOpen(false)}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
