import { cpSync } from "node:fs";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import type { Store } from "../../src/catalog/store";
import { readSettings, type Settings } from "../../src/config/settings";
import { type SeedReport, seed } from "../../src/ingest/seed";
import { type Server, startServer } from "../../src/server/server";
import type { TypedDocumentString } from "../gql/graphql";
import { newDatabase, privateDatabase, temporaryFolder } from "./database";
import { textsFolder } from "./texts-folder";

export { temporaryFolder };

export const SEEDS = path.resolve(__dirname, "../../seeds");
/** A catalog of our own, with a document of our own, for the mechanics of seeding. */
export const FIXTURE_SEEDS = path.resolve(__dirname, "../fixtures/seeds");
export const FIXTURE_TEXTS = path.resolve(__dirname, "../fixtures/documents");
export const TEXTS = textsFolder as string;

/** The text of the fixture's document, and the file of its role. */
export const FIXTURE_TEXT_FILE = path.join(FIXTURE_TEXTS, "ferry-pilot.txt");
export const FIXTURE_ROLE = "catalog/roles/ferry-pilot.yaml";

/** A folder that holds no texts. */
const NO_TEXTS = path.resolve(__dirname, "no-texts");

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; requestId?: string };
}

export interface Answer<Result> {
  status: number;
  data?: Result | null;
  errors?: GraphqlError[];
}

/** An answer with what `extensions.cost` says. */
export interface CostedAnswer<Result> extends Answer<Result> {
  extensions: { cost: { requested: number | null; limit: number; statements: number } };
}

/** A served catalog of its own, in a new database unless one is named. */
export class TestCatalog {
  /** The same catalog, served by a server that keeps nothing between requests. */
  private forgetful: Server | undefined;

  private constructor(
    readonly store: Store,
    readonly server: Server,
    private readonly settings: Settings,
  ) {}

  static async start(
    options: {
      seeds?: string;
      texts?: string;
      database?: string;
      readUrls?: string[];
      settings?: Partial<Settings>;
    } = {},
  ): Promise<TestCatalog> {
    const { database, readUrls, settings } = options;
    const store = await openStore(database ?? (await newDatabase()), { readUrls });
    await store.migrate();
    await seedStore(store, options.seeds ?? SEEDS, options.texts);
    return TestCatalog.over(store, settings);
  }

  /** A store as it is, served with the settings' defaults where none are given. */
  static async over(store: Store, settings: Partial<Settings> = {}): Promise<TestCatalog> {
    const all: Settings = { ...readSettings({}), port: 0, logLevel: "silent", ...settings };
    return new TestCatalog(store, await startServer(store, all), all);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.forgetful?.stop();
    await this.store.close();
  }

  /** Posts an operation, as a client does, and gives the whole answer but for what it cost. */
  async post<Result, Variables>(
    operation: TypedDocumentString<Result, Variables> | string,
    variables?: NoInfer<Variables>,
  ): Promise<Answer<Result>> {
    const { extensions, ...answer } = await this.postWhole<Result, Variables>(operation, variables);
    return answer;
  }

  /** Posts an operation, as a client does, and gives the whole answer. */
  async postWhole<Result, Variables>(
    operation: TypedDocumentString<Result, Variables> | string,
    variables?: NoInfer<Variables>,
    { url }: Server = this.server,
  ): Promise<CostedAnswer<Result>> {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: operation.toString(), variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<CostedAnswer<Result>, "status">) };
  }

  /** Posts an operation that is to succeed, and gives its data. */
  async ask<Result, Variables>(
    operation: TypedDocumentString<Result, Variables>,
    variables?: NoInfer<Variables>,
  ): Promise<Result> {
    const answer = await this.post(operation, variables);
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** Posts an operation that is to succeed, and counts the SQL statements that it takes where no row is at hand. */
  async count<Result, Variables>(
    operation: TypedDocumentString<Result, Variables> | string,
    variables?: NoInfer<Variables>,
  ): Promise<{ data: Result; statements: number }> {
    const keepsNothing = { ...this.settings, entityCacheBytes: 0, answerCacheBytes: 0 };
    this.forgetful ??= await startServer(this.store, keepsNothing);
    const before = this.store.statements;
    const answer = await this.postWhole<Result, Variables>(operation, variables, this.forgetful);
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return { data: answer.data, statements: this.store.statements - before };
  }
}

export function seedStore(store: Store, seedsFolder: string, texts?: string): Promise<SeedReport> {
  return seed(store, { seedsFolder, documentsFolder: texts ?? NO_TEXTS });
}

/** A copy of the fixture's seeds and texts that a test may change. */
export function copyFixture(): { seeds: string; texts: string } {
  const folder = temporaryFolder();
  const seeds = path.join(folder, "seeds");
  const texts = path.join(folder, "documents");
  cpSync(FIXTURE_SEEDS, seeds, { recursive: true });
  cpSync(FIXTURE_TEXTS, texts, { recursive: true });
  return { seeds, texts };
}

/** A migrated store that holds no catalog yet. */
export async function emptyStore(): Promise<Store> {
  const store = await openStore(await privateDatabase());
  stores.push(store);
  await store.migrate();
  return store;
}

const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

/** Everything in a store, to show that nothing changed; indexes for searching follow from the rest. */
export async function contentsOf(store: Store): Promise<[table: string, rows: unknown[]][]> {
  const columns = await store.columns();
  const tables = [...new Set(columns.map(({ table }) => table))].filter(
    (name) => !name.startsWith("search_"),
  );
  const contents: [string, unknown[]][] = [];
  for (const name of tables.sort()) {
    contents.push([name, await store.rows(`SELECT * FROM "${name}" ORDER BY id`)]);
  }
  return contents;
}
