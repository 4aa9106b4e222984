/** By this the comment is found again; it is not shown. */
const MARK = '<!-- gatehouse: what changes for traffic -->';

/** GitHub takes 65,536 characters; what was cut is said. */
const MOST = 60_000;

/** The text of the comment, cut at the end of a line where it would be too long. */
export function commentText(markdown) {
  const text = `${MARK}\n${markdown}`;
  if (text.length <= MOST) return text;
  const end = text.lastIndexOf('\n', MOST);
  return `${text.slice(0, end)}\n\n… cut here: the summary of the job has all of it.\n`;
}

async function ask(url, headers, method = 'GET', body = undefined) {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${url}: ${response.status} ${(await response.text()).slice(0, 200)}`);
  return response.json();
}

const findMarked = async (pageUrl, headers) => {
  for (let page = 1; ; page++) {
    const comments = await ask(pageUrl(page), headers);
    const found = comments.find(({ body }) => body?.startsWith(MARK));
    if (found || comments.length < 100) return found ?? null;
  }
};

/** The comments of a pull request at GitHub. */
export const githubComments = ({ api, repository, number, token }) => {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  const comments = `${api}/repos/${repository}/issues/${number}/comments`;
  return {
    find: () => findMarked((page) => `${comments}?per_page=100&page=${page}`, headers),
    create: (body) => ask(comments, headers, 'POST', { body }),
    update: ({ id }, body) =>
      ask(`${api}/repos/${repository}/issues/comments/${id}`, headers, 'PATCH', { body }),
  };
};

/** The notes of a merge request at GitLab. */
export const gitlabComments = ({ api, project, number, token }) => {
  const headers = { 'private-token': token };
  const notes = `${api}/projects/${encodeURIComponent(project)}/merge_requests/${number}/notes`;
  return {
    find: () => findMarked((page) => `${notes}?per_page=100&page=${page}`, headers),
    create: (body) => ask(notes, headers, 'POST', { body }),
    update: ({ id }, body) => ask(`${notes}/${id}`, headers, 'PUT', { body }),
  };
};

/**
 * Says something on a pull request, in the one comment that is there for it. Where nothing differs and nothing was said yet,
 * nothing is.
 * @param comments `githubComments` or `gitlabComments`
 */
export async function say(comments, markdown, { differs }) {
  const before = await comments.find();
  if (before) await comments.update(before, commentText(markdown));
  else if (differs) await comments.create(commentText(markdown));
}
