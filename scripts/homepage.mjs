// @ts-check

/**
 * The page of a repository as people open it, from where git fetches it; null where that is no host
 * that shows pages.
 * @param {string} remote an address as `git remote get-url` prints it
 * @returns {string | null}
 */
export function homepageOf(remote) {
  const [, host, folder] =
    /^(?:https?:\/\/|(?:ssh:\/\/)?git@)(?:[^@/]*@)?([\w.-]+\.[\w-]+)[:/](.+?)(?:\.git)?\/?$/u.exec(
      remote.trim(),
    ) ?? [];
  return host && folder ? `https://${host}/${folder}` : null;
}
