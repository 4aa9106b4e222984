import { act, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';
import { later } from './later.tsx';

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

test('something is in the place of a component until its code is there', async () => {
  let arrive = (_: typeof Greeting) => {};
  const Part = later(() => new Promise<typeof Greeting>((resolve) => (arrive = resolve)), <p>Loading</p>);
  render(<Part name="Ann" />);
  expect(screen.getByText('Loading')).toBeTruthy();
  await act(async () => arrive(Greeting));
  expect(screen.getByText('Hello Ann')).toBeTruthy();
  expect(screen.queryByText('Loading')).toBeNull();
});

test('what was loaded ahead is drawn at once', async () => {
  const load = vi.fn<() => Promise<typeof Greeting>>(() => Promise.resolve(Greeting));
  const Part = later(load, <p>Loading</p>);
  await Part.load();
  render(<Part name="Ann" />);
  expect(screen.getByText('Hello Ann')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

test('code that does not arrive is said, and asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi.fn<() => Promise<typeof Greeting>>(() => Promise.resolve(Greeting));
  load.mockRejectedValueOnce(new Error('No network.'));
  const Part = later(load);
  render(
    <ErrorBoundary name="The greeting">
      <Part name="Ann" />
    </ErrorBoundary>,
  );
  expect(await screen.findByText(/No network/)).toBeTruthy();
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
  expect(screen.getByText('Hello Ann')).toBeTruthy();
});
