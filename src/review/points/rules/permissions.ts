import type { WalkedFile } from '../../model.ts';
import { COVERED, isBelow } from '../look/imageLook.ts';
import type { ImageLook } from '../look/imageLook.ts';
import type { Found, Rule } from './rule.ts';

/** Programs that Debian's packages install with set-id bits: lists of packages have no modes, so that these are told by name. */
const USUAL_SET_ID =
  /^(?:usr\/)?s?bin\/(?:su|mount|umount|passwd|chsh|chfn|gpasswd|newgrp|chage|expiry|unix_chkpwd|pam_extrausers_chkpwd|wall|write(?:\.ul)?|ssh-agent|fusermount3?|sudo|pkexec|ping6?|crontab|dotlockfile|newuidmap|newgidmap|at|bwrap)$|^usr\/lib\/(?:openssh\/ssh-keysign|dbus-1\.0\/dbus-daemon-launch-helper|polkit-1\/polkit-agent-helper-1)$/;

function* setId(look: ImageLook): Generator<Found> {
  for (const { path, type, mode } of look.input.files) {
    if (type !== 'file' || (mode & 0o6000) === 0) continue;
    const origin = look.input.originOf(path);
    if (origin.class === 'known' || (origin.class === 'claimed' && USUAL_SET_ID.test(path))) continue;
    const whose = (mode & 0o4000) === 0 ? "its group's" : "its owner's";
    yield {
      place: `/${path}`,
      says: `It would run with ${whose} rights; the sandbox grants no program more than it has.`,
    };
  }
}

function* capabilities(look: ImageLook): Generator<Found> {
  for (const { path, attributes = [] } of look.input.files) {
    if (look.input.originOf(path).class === 'known') continue;
    for (const name of new Set(attributes)) {
      if (/(?:^|\.)security\.capability$/.test(name))
        yield { place: `/${path}`, says: 'It would run with capabilities; the sandbox grants none.' };
      else if (/(?:^|\.)(?:security|trusted|system)\./.test(name))
        yield { place: `/${path}`, says: `It has the attribute ${name}, which a kernel may obey.` };
    }
  }
}

/** Where everybody may write in any system. */
const FOR_EVERYBODY = ['tmp', 'var/tmp', 'dev/shm', 'run/lock', 'var/lock'];

function mayEverybodyWrite({ path, type, mode }: WalkedFile): boolean {
  if ((mode & 0o002) === 0 || (type !== 'file' && type !== 'directory')) return false;
  return path !== '' && !FOR_EVERYBODY.includes(path) && !isBelow(`/${path}`, COVERED);
}

function* worldWritable(look: ImageLook): Generator<Found> {
  for (const file of look.input.files) {
    if (!mayEverybodyWrite(file) || look.input.originOf(file.path).class === 'known') continue;
    const says = 'Everybody may write it; the image is read-only while the sandbox runs it.';
    yield { place: `/${file.path}`, says };
  }
}

function* specialFiles(look: ImageLook): Generator<Found> {
  for (const { path, type } of look.input.files) {
    if (isBelow(`/${path}`, COVERED)) continue;
    const what = type === 'fifo' ? 'A pipe' : type.endsWith('-device') ? 'A device' : undefined;
    if (what !== undefined)
      yield {
        place: `/${path}`,
        says: `${what}; bubblewrap leaves it out, and the other engines grant no device.`,
      };
  }
}

export const PERMISSIONS: readonly Rule[] = [
  {
    id: 'set-id',
    kind: 'set-id',
    why: "Lists of packages have no modes: the programs that Debian's packages are known to install so are left out, all others shown.",
    find: setId,
  },
  {
    id: 'capability',
    kind: 'capability',
    why: 'No list of a package has attributes, so that they are shown whoever claims the file.',
    find: capabilities,
  },
  {
    id: 'world-writable',
    kind: 'world-writable',
    why: 'Elsewhere any program of the image could change it; directories for temporary files are left out.',
    find: worldWritable,
  },
  {
    id: 'special-file',
    kind: 'special-file',
    why: 'No package has devices or pipes; those below what the sandbox mounts itself are never seen.',
    find: specialFiles,
  },
];
