// The servers of the tests stand on this machine, where locations lead only for somebody who says so.
process.env['COUNTERSIGN_OWN_HOSTS'] ??= 'localhost,127.0.0.1,[::1]';
