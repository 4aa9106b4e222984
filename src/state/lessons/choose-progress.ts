/** Lets the user choose a file of progress; null when nothing is chosen. */
export function chooseProgress(): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.hidden = true;
    const done = () => {
      const [file] = input.files ?? [];
      input.remove();
      if (file) file.text().then(resolve, reject);
      else resolve(null);
    };
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    document.body.append(input);
    input.click();
  });
}
