/**
 * Lets the user choose one file; null when nothing is chosen.
 * @param accept names and types that the dialog shows first
 */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    const done = () => {
      resolve(input.files?.[0] ?? null);
      input.remove();
    };
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    document.body.append(input);
    input.click();
  });
}
