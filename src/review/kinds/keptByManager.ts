/**
 * Where package managers keep what they know and have done: dpkg(1), apt-get(8), debconf(7), update-alternatives(1), ldconfig(8),
 * apk(8), rpm(8), and the records of a wheel's installation (PyPA, "Recording installed projects"). Names, not bytes: whoever
 * makes an image can write to each of them.
 */
const PLACES: readonly RegExp[] = [
  /^etc\/alternatives\/[^/]+$/,
  /^var\/lib\/dpkg\/(?:status|available|diversions|statoverride)(?:-old)?$/,
  /^var\/lib\/dpkg\/(?:arch|cmethopt|lock|lock-frontend)$/,
  /^var\/lib\/dpkg\/(?:alternatives|triggers|status\.d)\/[^/]+$/,
  /^var\/lib\/dpkg\/info\/(?:format|[a-z0-9][a-z0-9+.:-]*\.(?:list|md5sums|conffiles|preinst|postinst|prerm|postrm|shlibs|symbols|triggers|templates|config))$/,
  /^var\/lib\/apt\/(?:daily_lock|extended_states|cdroms\.list|lists\/[^/]+|(?:mirrors|periodic)\/[^/]+)$/,
  /^var\/cache\/apt\/(?:(?:src)?pkgcache\.bin|archives\/(?:lock|[^/]+\.deb))$/,
  /^var\/cache\/debconf\/(?:config|passwords|templates)\.dat(?:-old)?$/,
  /^var\/cache\/ldconfig\/aux-cache$/,
  /^var\/log\/(?:dpkg|alternatives|bootstrap)\.log$/,
  /^var\/log\/(?:btmp|faillog|lastlog|wtmp)$/,
  /^var\/log\/apt\/(?:history\.log|term\.log|eipp\.log\.xz)$/,
  /^var\/lib\/(?:pam\/[a-z-]+|shells\.state|ucf\/[^/]+|systemd\/deb-systemd-helper-(?:en|mask)[a-z]+\/.+)$/,
  /^(?:usr\/)?lib\/apk\/db\/[^/]+$/,
  /^etc\/apk\/world$/,
  /^var\/cache\/apk\/[^/]+$/,
  /^(?:var\/lib|usr\/lib\/sysimage)\/rpm\/[^/]+$/,
  /\.dist-info\/(?:RECORD|INSTALLER|REQUESTED|direct_url\.json)$/,
];

/** Whether a path of the image is one where a package manager keeps its own state, logs, caches and alternatives. */
export function isKeptByManager(path: string): boolean {
  return PLACES.some((place) => place.test(path));
}
