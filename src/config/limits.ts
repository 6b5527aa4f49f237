/** Numbers that bound what one request may ask for, each with its unit and its reason. */

/** Edges a connection returns when neither `first` nor `last` is given: a screenful. */
export const DEFAULT_PAGE_SIZE = 20;

/** Most edges one connection returns: keeps a nested query's answer within a few megabytes. */
export const MAX_PAGE_SIZE = 100;

/** Most ids `nodes` takes in one call: the same bound as a page. */
export const MAX_NODE_IDS = 100;

/** Most refs a filter's list takes: far above what a person picks, far below what slows a statement. */
export const MAX_FILTER_REFS = 250;

/** Skills that one request may claim: several times what the longest curriculum vitae names. */
export const MAX_SKILL_CLAIMS = 250;

/** Paths that one request gets: beyond a few they differ in steps that nobody asks about. */
export const MAX_PATHS = 10;

/** Paths where the request does not say how many: what a person compares. */
export const DEFAULT_PATHS = 3;

/** Edges from the centre of a graph of skills to its rim: behind the third nearly everything is joined to it. */
export const MAX_GRAPH_DEPTH = 3;

/** Skills in one graph: more than a screen can show apart. */
export const MAX_GRAPH_NODES = 250;

/** Skills in a graph where the request does not say how many. */
export const DEFAULT_GRAPH_NODES = 100;

/** Similar roles, or skills related by use, where the request does not say how many: what a card shows. */
export const DEFAULT_LIST_LENGTH = 10;

/** Characters of a text filter: longer than any label in the public taxonomies. */
export const MAX_FILTER_TEXT = 500;

/** Bytes of one request's body: the longest hand-written query is a tenth of it. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Tokens of one query: ten times the largest example, and too few to nest as deep as the parser would fail. */
export const MAX_TOKENS = 3_000;

/** Levels of fields in one query: twice the deepest example; GraphiQL's introspection has 13. */
export const MAX_DEPTH = 30;

/** Root fields of one query, aliases included: each is a read of its own. */
export const MAX_ROOT_FIELDS = 50;

/** Nodes in the lists of one answer: some ten megabytes of JSON, read and written in about two seconds. */
export const MAX_NODES = 50_000;

/** Characters of a document's text or quote that count as a node: about what a node comes to in JSON. */
export const NODE_LENGTH = 200;

/** Milliseconds that a client may take to send a request. */
export const REQUEST_TIMEOUT_MS = 30_000;

/** Milliseconds in which a process that is ready reads the revision. */
export const READY_TIMEOUT_MS = 2_000;

/** Requests that read at once, each on a connection of its own; the next ones wait. PostgreSQL allows 100 by default. */
export const MAX_SNAPSHOTS = 16;

/** Milliseconds a SQLite statement of a request waits for another process's lock before it fails. */
export const SQLITE_BUSY_TIMEOUT_MS = 5_000;

/** Milliseconds a command waits for another process's import into SQLite to end: several times what the largest takes. */
export const SQLITE_WRITE_TIMEOUT_MS = 60_000;

/** Statements that a SQLite connection keeps prepared: several times those of all example queries. */
export const SQLITE_STATEMENTS = 256;

/** Connections to PostgreSQL that commands and imports take: one writes at a time, and one looks on. */
export const MAX_WRITERS = 2;

/** Milliseconds in which a connection to PostgreSQL is made, or becomes free, before a request fails. */
export const POSTGRES_CONNECT_TIMEOUT_MS = 5_000;

/** Milliseconds that an idle connection to PostgreSQL stays open: longer than the pauses of one who explores. */
export const POSTGRES_IDLE_MS = 60_000;

/** Milliseconds that a statement of a request may take on PostgreSQL: it holds a connection that others wait for. */
export const STATEMENT_TIMEOUT_MS = 20_000;

/** Milliseconds after which a statement's answer is given up: the server itself would have ended it by then. */
export const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;

/** Milliseconds that a read replica is left alone after it failed, so that not every request waits for it. */
export const REPLICA_REST_MS = 5_000;

/** Rows that one statement writes on PostgreSQL: more gain no speed, and each costs memory in both processes. */
export const POSTGRES_UPSERT_ROWS = 2_000;

/** Milliseconds that requests under way have to end when the server stops: within the ten seconds that Docker waits. */
export const STOP_GRACE_MS = 8_000;

/** Bytes of a document text that can be attached: a long book. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Bytes of one file of an import, unpacked: fifty times the largest of the public taxonomies, and no zip bomb. */
export const MAX_INPUT_FILE_BYTES = 1024 * 1024 * 1024;

/** KiB of pages that the connection that writes keeps: an import changes more than that, and is half as fast with 2 MiB. */
export const SQLITE_WRITE_CACHE_KIB = 32 * 1024;
