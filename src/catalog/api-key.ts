import { hash, randomBytes, randomInt } from "node:crypto";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Store } from "./store";

/** What a key may do; none of them holds another. */
export const Scope = {
  /** Read what is published. */
  READ: "read",
  /** Read also what is not published yet. */
  READ_UNPUBLISHED: "read:unpublished",
  /** Change the catalog. */
  EDIT: "edit",
  /** See what concerns the server, such as its metrics. */
  ADMIN: "admin",
} as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

/** A key that the API may be asked with. It is no part of the catalog: no import, export or revision knows of it. */
@Entity("api_key")
export class ApiKeyRow {
  /** Chosen by chance: the key itself shows it. */
  @PrimaryColumn("integer") id!: number;
  /** What people call it. */
  @Column("varchar") name!: string;
  /** SHA-256 of the key, as lower-case hexadecimal digits. */
  @Column("varchar", { unique: true }) hash!: string;
  /** JSON list of Scope. */
  @Column("simple-json") scopes!: string;
  /** Cost units a minute; 0 is no limit, null the server's own. */
  @Column("integer", { nullable: true }) rate!: number | null;
  /** ISO 8601 in UTC. */
  @Column("varchar") createdAt!: string;
  /** ISO 8601 in UTC; null while it may be used. */
  @Column("varchar", { nullable: true }) revokedAt!: string | null;
}

/** A key as people are shown it, who never see the key again. */
export interface ApiKey {
  id: number;
  name: string;
  hash: string;
  scopes: Scope[];
  rate: number | null;
  createdAt: string;
  revokedAt: string | null;
}

/** Bytes of chance in a key: as many as its hash has, so that neither is guessed before the other. */
const SECRET_BYTES = 32;

/** A key: its id, and its secret in hexadecimal digits. */
const KEY = /^rg_[0-9a-f]{8}_[0-9a-f]{64}$/;

/** Ids are 31 bits, which an integer of either engine holds. */
const MAX_ID = 2 ** 31;

/** The beginning of a key, by which people tell keys apart: "rg_1a2b3c4d". */
export function shownKeyId(id: number): string {
  return `rg_${id.toString(16).padStart(8, "0")}`;
}

/** The id in a shown one, or in a whole key; undefined where it is neither. */
export function keyIdOf(shown: string): number | undefined {
  const [, digits] = /^rg_([0-9a-f]{8})(?:_[0-9a-f]{64})?$/.exec(shown) ?? [];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}

/**
 * The hash under which a key is stored; undefined for what has not the form of one. It needs no salt and no slow
 * function: these are for passwords, which can be guessed, and a key is 256 bits of chance.
 */
export function hashOfKey(key: string): string | undefined {
  if (!KEY.test(key)) return undefined;
  return hash("sha256", key, "hex");
}

/** Makes a key. The text is the only copy of it: the store has its hash. */
export async function createApiKey(
  store: Store,
  wanted: Pick<ApiKey, "name" | "scopes" | "rate">,
): Promise<{ id: number; key: string }> {
  const id = randomInt(1, MAX_ID);
  const key = `${shownKeyId(id)}_${randomBytes(SECRET_BYTES).toString("hex")}`;
  // Not by upsert, which would replace the key that has the same id by chance.
  await store.rows(
    `INSERT INTO api_key (id, name, hash, scopes, rate, "createdAt")
     VALUES (:id, :name, :hash, :scopes, :rate, :createdAt)`,
    {
      id,
      name: wanted.name,
      hash: hashOfKey(key),
      scopes: JSON.stringify(wanted.scopes),
      rate: wanted.rate,
      createdAt: new Date().toISOString(),
    },
  );
  return { id, key };
}

/** Every key that was ever made, oldest first. */
export async function readApiKeys(store: Store): Promise<ApiKey[]> {
  const rows = await store.rows<ApiKeyRow>(`SELECT * FROM api_key ORDER BY "createdAt", id`);
  return rows.map(withScopes);
}

/** The keys that may be used. */
export async function readValidApiKeys(store: Store): Promise<ApiKey[]> {
  const rows = await store.rows<ApiKeyRow>(`SELECT * FROM api_key WHERE "revokedAt" IS NULL`);
  return rows.map(withScopes);
}

/** Ends the use of a key for good; gives the key as it was, or undefined where there is none. */
export async function revokeApiKey(store: Store, id: number): Promise<ApiKey | undefined> {
  const [row] = await store.rows<ApiKeyRow>(`SELECT * FROM api_key WHERE id = :id`, { id });
  if (!row) return undefined;
  const revokedAt = new Date().toISOString();
  await store.rows(`UPDATE api_key SET "revokedAt" = :revokedAt WHERE id = :id AND "revokedAt" IS NULL`, {
    id,
    revokedAt,
  });
  return withScopes(row);
}

const withScopes = (row: ApiKeyRow): ApiKey => ({ ...row, scopes: JSON.parse(row.scopes) });
