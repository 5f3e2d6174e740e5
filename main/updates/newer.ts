const RELEASE = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(-.+)?$/u;

/**
 * Whether a version is a release after the one that runs: never the same one, an older one, or a preliminary one such as
 * 1.2.0-beta.1. The release itself comes after its preliminary ones.
 */
export function isNewer(version: string, running: string): boolean {
  const offered = RELEASE.exec(version);
  const own = RELEASE.exec(running);
  if (!offered || !own || offered[4] !== undefined) return false;
  for (const part of [1, 2, 3]) {
    const difference = Number(offered[part]) - Number(own[part]);
    if (difference !== 0) return difference > 0;
  }
  return own[4] !== undefined;
}
