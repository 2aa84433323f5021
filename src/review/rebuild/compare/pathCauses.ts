import type { CauseId } from '../rebuildOutcome.ts';

/** Files that tools leave behind, by their places: what is in them says when and how they were run, and is no part of what runs. */
const PLACES: readonly (readonly [CauseId, RegExp])[] = [
  ['pip', /(?:^|\/)\.cache\/pip(?:\/|$)/],
  ['pip', /\.dist-info\/(?:RECORD|INSTALLER|REQUESTED|direct_url\.json)$/],
  ['apt', /^var\/(?:lib\/apt|cache\/apt|log\/apt)(?:\/|$)/],
  ['dpkg', /^var\/log\/(?:dpkg|alternatives|bootstrap)\.log$/],
  ['dpkg', /^var\/log\/(?:lastlog|faillog|btmp|wtmp|tallylog)$/],
  [
    'dpkg',
    /^var\/lib\/dpkg\/(?:status-old|available|available-old|diversions-old|statoverride-old|lock|lock-frontend)$/,
  ],
  ['dpkg', /^var\/cache\/debconf(?:\/|$)/],
  ['ldconfig', /^var\/cache\/ldconfig(?:\/|$)/],
  ['machine-id', /^(?:etc|var\/lib\/dbus)\/machine-id$/],
  ['locale', /^(?:usr\/lib\/locale(?:\/|$)|etc\/default\/locale$|etc\/locale\.(?:gen|conf)$)/],
  ['cache', /^(?:root|home\/[^/]+)\/(?:\.cache|\.npm|\.config\/pip)(?:\/|$)/],
  ['cache', /^var\/cache\/(?:fontconfig|man)(?:\/|$)/],
  ['temporary', /^(?:var\/)?tmp\/./],
  ['engine', /^(?:etc\/(?:hosts|resolv\.conf|hostname|mtab)|\.dockerenv|run\/\.containerenv)$/],
  ['engine', /^(?:dev|proc|sys|run\/secrets)(?:\/|$)/],
];

/** What lies in a working tree and is in no commit. */
const UNTRACKED =
  /(?:^|\/)(?:\.git|\.idea|\.vscode|\.svn|\.hg)(?:\/|$)|(?:^|\/)(?:\.DS_Store|Thumbs\.db|\.[^/]*\.swp|[^/]*~)$/;

/** The tool that leaves a file at a path, if one is known to. */
export function causeOfPlace(path: string): CauseId | undefined {
  return PLACES.find(([, place]) => place.test(path))?.[0];
}

export function isUntracked(path: string): boolean {
  return UNTRACKED.test(path);
}
