import { crc32, deflateRawSync } from "node:zlib";

/** A file in a zip that a test makes, and what the zip says of it where that is not the truth. */
export interface ZipEntry {
  name: string;
  bytes: Buffer | string;
  /** Packed by deflate unless told otherwise. */
  method?: number;
  encrypted?: boolean;
  checksum?: number;
  length?: number;
}

const STORED = 0;
const DEFLATED = 8;

/** A zip with these files (APPNOTE 6.3, without the parts that are optional). */
export function zipOf(entries: ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, method = DEFLATED, encrypted = false, ...claims } of entries) {
    const plain = Buffer.from(bytes);
    const packed = method === STORED ? plain : deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // Bit 11 says that the name is in UTF-8.
    common.writeUInt16LE(0x800 | Number(encrypted), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(claims.checksum ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims.length ?? plain.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const header = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, rest, nameBytes]));
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from("PK\u0005\u0006"), end]);
}
