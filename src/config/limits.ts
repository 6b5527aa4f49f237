/** Numbers that bound what one request may ask for, each with its unit and its reason. */

/** Edges a connection returns when neither `first` nor `last` is given: a screenful. */
export const DEFAULT_PAGE_SIZE = 20;

/** Most edges one connection returns: keeps a nested query's answer within a few megabytes. */
export const MAX_PAGE_SIZE = 100;

/** Rows of a list that is kept whole between requests: more than a role asks for, and few enough to read for one page. */
export const MAX_KEPT_LIST = 128;

/** Levels of lists and objects in a request's variables: ten times the deepest input, and far from what fills a stack. */
export const MAX_INPUT_DEPTH = 32;

/** Most ids `nodes` takes in one call: the same bound as a page. */
export const MAX_NODE_IDS = 100;

/**
 * Most values that any list of a request's input takes: several times the skills that the longest curriculum vitae
 * names and the refs that a person picks, and far below what slows a statement.
 */
export const MAX_LIST_INPUT = 250;

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

/** Bytes of one request's body, where nothing else is set: the longest hand-written query is a tenth of it. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Tokens of one query: ten times the largest example, and too few to nest as deep as the parser would fail. */
export const MAX_TOKENS = 3_000;

/** Levels of fields in one query: twice the deepest example; GraphiQL's introspection has 13. */
export const MAX_DEPTH = 30;

/** Root fields of one query, aliases included: each is a read of its own. */
export const MAX_ROOT_FIELDS = 50;

/** Aliases of one query: several times what a page with each of its parts under its own name has. */
export const MAX_ALIASES = 200;

/** Directives of one query: more than a page with a switch for each of its parts has. */
export const MAX_DIRECTIVES = 50;

/** Cost of one query: three objects for each of the nodes that an answer may have. */
export const MAX_COST = 150_000;

/** Length that a list is taken to have where nothing else is known: most lists without a page are shorter. */
export const ASSUMED_LENGTH = 10;

/** Nodes in the lists of one answer: some ten megabytes of JSON, read and written in about two seconds. */
export const MAX_NODES = 50_000;

/** Characters of a document's text or quote that count as a node: about what a node comes to in JSON. */
export const NODE_LENGTH = 200;

/** Milliseconds that a request is worked on: ten times what the largest answer takes. */
export const MAX_REQUEST_MS = 20_000;

/** Milliseconds that a client may take to send a request's headers: they fit into one packet or a few. */
export const MAX_HEADERS_MS = 10_000;

/** Milliseconds that a client may take to send a whole request: 256 kB over a slow line. */
export const MAX_RECEIVE_MS = 30_000;

/** Milliseconds between two looks for clients that take too long to send. */
export const CONNECTION_CHECK_MS = 1_000;

/** Milliseconds in which a client can read why its connection is closed. */
export const LINGER_MS = 1_000;

/** Connections open at a time: a proxy in front keeps dozens, and each costs some ten kilobytes. */
export const MAX_CONNECTIONS = 1_000;

/** Bytes of answers that clients have not taken yet: ten of the largest, and a hundred pages of lists. */
export const MAX_UNSENT_BYTES = 64 * 1024 * 1024;

/** Milliseconds in which a process that is ready reads the revision. */
export const READY_TIMEOUT_MS = 2_000;

/** Requests that read at once, each on a connection of its own; the next ones wait. PostgreSQL allows 100 by default. */
export const MAX_SNAPSHOTS = 16;

/** Milliseconds a request waits for another process's lock on a SQLite file before it fails. */
export const SQLITE_BUSY_TIMEOUT_MS = 5_000;

/** Milliseconds until a lock on a SQLite file is tried again: less than a person notices. */
export const SQLITE_BUSY_PAUSE_MS = 20;

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

/** Milliseconds after which PostgreSQL notices that nobody waits for a statement any more, and ends it. */
export const ABANDONED_AFTER_MS = 250;

/** Milliseconds that a statement may outlast its request: the request itself is to say first that it took too long. */
export const STATEMENT_GRACE_MS = 250;

/** Milliseconds that a read replica is left alone after it failed, so that not every request waits for it. */
export const REPLICA_REST_MS = 5_000;

/** Milliseconds after which SQLite is asked again which revision is the newest: it takes as long as a kept answer. */
export const SQLITE_REVISION_AGE_MS = 10;

/** Milliseconds within which PostgreSQL tells the newest revision or the API keys, or counts as not answering. */
export const OBSERVER_TIMEOUT_MS = 2_000;

/** Milliseconds after which PostgreSQL is asked again which revision is the newest: well within a second. */
export const REVISION_AGE_MS = 250;

/** Rows that one statement writes on PostgreSQL: more gain no speed, and each costs memory in both processes. */
export const POSTGRES_UPSERT_ROWS = 2_000;

/** Milliseconds from which an operation is logged as slow: a person notices it, and ten times what most take. */
export const SLOW_MS = 1_000;

/** Characters of an operation's name in logs and traces: a client may name it as long as its whole query. */
export const MAX_LOGGED_NAME = 100;

/** Milliseconds in which traces are sent: a collector that is away must not hold up the stop. */
export const TRACE_TIMEOUT_MS = 2_000;

/** Seconds after which a client may ask again that was told of an outage: a database is back within about that. */
export const RETRY_AFTER_S = 2;

/**
 * Milliseconds that a server told to stop goes on taking requests, if nothing else is set: a balancer that asks for
 * readiness twice a second has turned away by then, and with the grace below it is within what Docker waits.
 */
export const DEFAULT_DRAIN_MS = 1_000;

/** Most milliseconds for it: no balancer takes longer to turn away. */
export const MAX_DRAIN_MS = 120_000;

/** Milliseconds that requests under way have to end: with the drain, and what traces take, the ten that Docker waits. */
export const STOP_GRACE_MS = 6_500;

/** Milliseconds that a connection which has asked nothing yet still has to, once the server takes no new ones. */
export const SILENT_GRACE_MS = 100;

/** Bytes of a document text that can be attached: a long book. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Bytes of one file of an import, unpacked: fifty times the largest of the public taxonomies, and no zip bomb. */
export const MAX_INPUT_FILE_BYTES = 1024 * 1024 * 1024;

/** KiB of pages that the connection that writes keeps: an import changes more than that, and is half as fast with 2 MiB. */
export const SQLITE_WRITE_CACHE_KIB = 32 * 1024;

/** Operations that are kept parsed and compiled: more than the clients of one server have. */
export const MAX_OPERATIONS = 500;

/** `Accept` headers whose meaning is remembered: each kind of client has one. */
export const MAX_ACCEPT_HEADERS = 100;

/** Characters of all operations that are kept: parsed they take some fifty times as much. */
export const MAX_OPERATIONS_LENGTH = 300_000;

/**
 * Fields of one compiled query, each counted for every type that its object can be of: several times the largest
 * example. Compiling one takes about 50 µs, in which nothing else runs, and some 3 kB.
 */
export const MAX_COMPILED_FIELDS = 500;

/** Fields of all compiled queries: some thirty megabytes at the most, and twice those of all examples. */
export const MAX_ALL_COMPILED_FIELDS = 5_000;

/** Forms of one operation that are compiled: more than the switches that a page has come to. */
export const MAX_FORMS = 16;

/** Bytes of whole answers that are kept: a few hundred pages. */
export const ANSWER_CACHE_BYTES = 32 * 1024 * 1024;

/** Requests that are remembered until they come again, so that only answers that are asked for repeatedly are kept. */
export const MAX_ASKED_ONCE = 10_000;

/**
 * What the rows that are kept may take as they are written, as share of what they may take themselves: a selection of all
 * skills takes a twentieth of what all rows do.
 */
export const WRITTEN_SHARE = 1 / 8;

/** Bytes from which an answer is compressed: below, it fits into a packet as it is. */
export const COMPRESSED_FROM_BYTES = 1_400;

/** Bytes of rows that are kept between requests, about: full ESCO takes an eighth, a catalog ten times as large nearly all. */
export const ENTITY_CACHE_BYTES = 256 * 1024 * 1024;

/** Milliseconds that API keys are kept in memory: a revoked one has to stop working within a second. */
export const API_KEYS_MEMORY_MS = 500;

/** Clients whose rates are remembered, those who asked last: some ten megabytes at most. */
export const MAX_COUNTED_CLIENTS = 50_000;

/** Milliseconds that the start waits for Redis, which may come later. */
export const REDIS_CONNECT_MS = 1_000;

/** Milliseconds that a request waits for Redis: many times what it takes, and nothing that a person notices. */
export const REDIS_TIMEOUT_MS = 250;

/** Milliseconds after which Redis is tried again where it did not answer. */
export const REDIS_RETRY_MS = 500;

/** Milliseconds between pings to Redis; a connection that leaves two of them without an answer is made anew. */
export const REDIS_PING_MS = 1_000;

/** Seconds that a browser remembers what another origin may ask: two hours, the most that Chrome does. */
export const CORS_MAX_AGE_S = 7_200;

/** Operations in one batch: what a page asks for at once, and few enough that none has to wait long for the rest. */
export const MAX_BATCH = 10;

/** Bytes of the queries that clients had kept: several thousand of them as they are written by hand. */
export const PERSISTED_QUERIES_BYTES = 8 * 1024 * 1024;
