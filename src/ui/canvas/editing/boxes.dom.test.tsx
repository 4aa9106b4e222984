import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ReactFlowProvider } from '@xyflow/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FieldBox } from './field-box.tsx';
import { nothingTyped, type TypedAhead } from './typed-ahead.ts';
import { WeightsBox } from './weights-box.tsx';

afterEach(cleanup);

describe('a value that is changed elsewhere while it is edited', () => {
  function box() {
    const onCommit = vi.fn<(text: string) => string | null>(() => null);
    const element = (text: string) => (
      <FieldBox
        what="hostname"
        object="HTTPRoute shop"
        text={text}
        ahead={nothingTyped}
        find={() => null}
        onCommit={onCommit}
        onStep={() => {}}
        onClose={() => {}}
      />
    );
    const { rerender } = render(element('a.example'), { wrapper: ReactFlowProvider });
    return {
      onCommit,
      change: (text: string) => rerender(element(text)),
      input: screen.getByRole('textbox'),
    };
  }

  test('is not written over where nothing was typed', () => {
    const { onCommit, change, input } = box();
    change('b.example');
    fireEvent.blur(input);
    expect(onCommit).not.toHaveBeenCalled();
  });

  test('is written over only by who confirms it', async () => {
    const { onCommit, change, input } = box();
    await userEvent.type(input, 'c');
    change('b.example');
    await userEvent.keyboard('{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('changed to “b.example” meanwhile');
    await userEvent.keyboard('{Enter}');
    expect(onCommit).toHaveBeenCalledOnce();
  });
});

describe('what was typed before the box was there', () => {
  function box(ahead: TypedAhead, refusal: string | null = null) {
    const onCommit = vi.fn<(text: string) => string | null>(() => refusal);
    const [onStep, onClose] = [vi.fn<(by: 1 | -1) => void>(), vi.fn<(restoreFocus: boolean) => void>()];
    const rest = { what: 'hostname', object: 'HTTPRoute shop', text: 'a.example', find: () => null };
    render(<FieldBox {...rest} {...{ ahead, onCommit, onStep, onClose }} />, { wrapper: ReactFlowProvider });
    return { onCommit, onStep, onClose };
  }

  test('is in it', () => {
    const { onCommit } = box({ text: 'b', end: null });
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'b');
    expect(onCommit).not.toHaveBeenCalled();
  });

  test('is written where Enter followed', () => {
    const { onCommit, onClose } = box({ text: 'b', end: 'Enter' });
    expect(onCommit.mock.calls).toEqual([['b']]);
    expect(onClose.mock.calls).toEqual([[true]]);
  });

  test('is written, and the next value comes, where Tab followed', () => {
    const { onCommit, onStep, onClose } = box({ text: 'b', end: 'Shift+Tab' });
    expect(onCommit.mock.calls).toEqual([['b']]);
    expect(onStep.mock.calls).toEqual([[-1]]);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('stays, with the reason, where it cannot be written', () => {
    const { onClose } = box({ text: '', end: 'Enter' }, 'This needs a value.');
    expect(screen.getByRole('textbox')).toHaveProperty('value', '');
    expect(screen.getByRole('alert').textContent).toBe('This needs a value.');
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('weights', () => {
  const backends = (...weights: readonly number[]) =>
    weights.map((weight, index) => ({ label: `v${index}`, weight, path: ['weights', index] }));

  function box() {
    const onWrite = vi.fn<(weights: readonly number[]) => void>();
    const element = (...weights: readonly number[]) => (
      <WeightsBox
        object="HTTPRoute shop"
        backends={backends(...weights)}
        find={() => null}
        onWrite={onWrite}
        onClose={() => {}}
      />
    );
    const { rerender } = render(element(90, 10), { wrapper: ReactFlowProvider });
    return { onWrite, change: (...weights: readonly number[]) => rerender(element(...weights)) };
  }
  const slide = (value: string) => {
    const [first] = screen.getAllByRole('slider');
    if (first) fireEvent.change(first, { target: { value } });
  };

  test('are written when they were moved', async () => {
    const { onWrite } = box();
    slide('70');
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onWrite).toHaveBeenCalledWith([70, 30]);
  });

  test.each([
    ['another split', [50, 50]],
    ['another backend', [90, 10, 0]],
  ])('do not write over %s of meanwhile', async (_, weights) => {
    const { onWrite, change } = box();
    change(...weights);
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onWrite).not.toHaveBeenCalled();
  });

  test('do not write over another split when they were moved, either', async () => {
    const { onWrite, change } = box();
    slide('70');
    change(50, 50);
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onWrite).not.toHaveBeenCalled();
  });
});
