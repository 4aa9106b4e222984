import { BookmarkPlus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type FormEvent } from 'react';
import { parseKey } from '../../core/model/resource.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useWorkspace } from '../use-app.ts';
import bar from './request-bar.module.css';
import styles from './trace.module.css';
import type { SentTrace } from './describe-outcome.ts';

const nameOf = ({ draft, sent, protocol }: SentTrace): string =>
  protocol === 'HTTP' || protocol === 'HTTPS' ? `${sent.method} ${sent.host}${sent.path}` : draft.url;

/** Saves the request on screen in the workspace, with its current outcome as the expectation. */
export function SaveRequest({ traced }: { traced: SentTrace }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button size="sm" variant="quiet" icon={<BookmarkPlus size={13} aria-hidden />}>
          Save as expectation
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={bar.popover}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Save the request"
        >
          <SaveForm traced={traced} onDone={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function SaveForm({ traced, onDone }: { traced: SentTrace; onDone: () => void }) {
  const { actions, store } = useWorkspace();
  const [name, setName] = useState(nameOf(traced));
  const [expect, setExpect] = useState(traced.outcome.summary);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    onDone();
    const namespace = traced.gatewayKey && parseKey(traced.gatewayKey).namespace;
    const args = { name: name.trim() || nameOf(traced), expect, draft: { ...traced.draft }, namespace };
    if (await actions.run([{ id: 'save-request', args }], { confirmed: true }))
      store.getState().showTraceView('saved');
  };
  return (
    <form className={bar.fields} onSubmit={(event) => void save(event)}>
      <TextField label="Name" value={name} onChange={(event) => setName(event.target.value)} />
      <TextField
        label="Expected"
        hint="A status, backends with their shares, an address, or refused."
        value={expect}
        onChange={(event) => setExpect(event.target.value)}
      />
      <div className={styles.ends}>
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" variant="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}
