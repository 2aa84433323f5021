import { BlockList, isIP } from 'node:net';

/**
 * Where an IP address leads: `public`, the internet; `own`, this machine or the network that it stands in; `never`,
 * where no store is: link-local addresses, those at which clouds hand out credentials, multicast, and all that is
 * reserved or only wraps another address.
 */
export type AddressReach = 'public' | 'own' | 'never';

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890); and hosts that clouds answer at. */
const NEVER4 = [
  '0.0.0.0/8',
  '100.100.100.200/32', // Alibaba Cloud's metadata
  '168.63.129.16/32', // Azure's WireServer
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** RFC 1918, RFC 6598 (shared by carriers, and by some clouds' and overlay networks), and loopback. */
const OWN4 = ['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** Within the space of global unicast (2000::/3): protocols' own (Teredo, ORCHID), documentation, 6to4. */
const NEVER6 = [
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  'fd00:ec2::254/128',
  'fd20:ce::254/128',
];
const OWN6 = ['::1/128', 'fc00::/7'];
/** IPv4 in IPv6 that may stand for a public address: mapped (RFC 4291) and NAT64 (RFC 6052, well-known prefix). */
const WRAPPING = ['::ffff:', '64:ff9b::'];
const PUBLIC6 = ['2000::/3', '64:ff9b::/96', '::ffff:0:0/96'];

const never = blockList([...NEVER4, ...NEVER6, ...WRAPPING.flatMap((prefix) => wrapped(prefix, NEVER4))]);
const own = blockList([...OWN4, ...OWN6, ...wrapped('::ffff:', OWN4)]);
/** A translator that reaches private addresses is somebody else's network. */
const foreign = blockList(wrapped('64:ff9b::', OWN4));
const global = blockList(PUBLIC6);

/** Judges an IP address of either family, without brackets. What is no address is `never`. */
export function addressReach(address: string): AddressReach {
  const plain = address.replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 0) return 'never';
  const type = family === 4 ? 'ipv4' : 'ipv6';
  if (never.check(plain, type) || foreign.check(plain, type)) return 'never';
  if (own.check(plain, type)) return 'own';
  return family === 4 || global.check(plain, type) ? 'public' : 'never';
}

function wrapped(prefix: string, subnets: readonly string[]): string[] {
  return subnets.map((subnet) => {
    const [net = '', bits] = subnet.split('/');
    return `${prefix}${net}/${96 + Number(bits)}`;
  });
}

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', bits] = subnet.split('/');
    list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}
