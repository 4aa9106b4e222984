/**
 * Lets the user choose files through `<input type="file">`, for browsers without the File System Access API.
 * @returns an empty list when nothing is chosen
 */
export function chooseFiles({ folder }: Readonly<{ folder: boolean }>): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    if (folder) input.webkitdirectory = true;
    else input.accept = '.yaml,.yml,.json,text/*,application/json,application/yaml';
    input.hidden = true;
    const done = () => {
      resolve([...(input.files ?? [])]);
      input.remove();
    };
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    document.body.append(input);
    input.click();
  });
}
