import { at } from '../../routes.ts';

const LONGEST = 500;

/** A path of ours, whatever was asked for: never another site's address in disguise. */
export function localPath(asked: string | undefined): string {
  const safe =
    asked !== undefined &&
    asked.length <= LONGEST &&
    /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) &&
    !asked.includes('\\');
  return safe ? asked : at.home.to({});
}
