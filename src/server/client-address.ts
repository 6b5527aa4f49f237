import { isIP } from "node:net";

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What a client is counted by: its IPv4 address, or the first half of its IPv6 address, because whoever has one of these
 * has the whole network of 2^64 that it lies in. What a proxy forwards and is no address is one client altogether.
 */
export function addressGroup(ip: string | undefined): string {
  const version = isIP(ip ?? "");
  if (!ip || version === 0) return "unknown";
  if (version === 4) return ip;
  const mapped = MAPPED.exec(ip)?.[1];
  if (mapped) return mapped;
  const [head = "", tail] = ip.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
