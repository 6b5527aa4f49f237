/** What has been written of concepts by one selection. */
export class WrittenSelection {
  private generation = -1;
  private texts = new Map<number, string>();

  constructor(private readonly all: WrittenConcepts) {}

  /** What was written of the concept with this id; undefined where it is not kept. */
  get(id: number): string | undefined {
    return this.generation === this.all.generation ? this.texts.get(id) : undefined;
  }

  keep(id: number, json: string): void {
    if (this.generation !== this.all.generation) {
      this.generation = this.all.generation;
      this.texts = new Map();
    }
    // V8 holds a text that is put together as a tree of its parts, until one of its letters is asked for.
    json.charCodeAt(0);
    this.texts.set(id, json);
    this.all.count(json.length);
  }
}

/** Selections that are known by their texts; those of documents that are no longer kept go with these. */
const MAX_SELECTIONS = 1_000;

/**
 * What answers say of concepts by themselves, as JSON: written once for each selection and concept of the newest revision,
 * however many answers have it. All of it together is bounded; where it is full, it begins anew.
 */
export class WrittenConcepts {
  /** Rises whenever all that is kept is forgotten. */
  generation = 0;
  private revision = -1;
  private length = 0;
  private readonly selections = new Map<string, WrittenSelection>();

  /** @param maxLength in characters; 0 keeps nothing */
  constructor(private readonly maxLength: number) {}

  /** Has what is kept be of this revision. */
  at(revision: number): void {
    if (revision !== this.revision) this.forget();
    this.revision = revision;
  }

  /** What is kept for a selection, the same for all that read alike; undefined where nothing is. */
  selection(text: string): WrittenSelection | undefined {
    if (this.maxLength === 0) return undefined;
    const known = this.selections.get(text);
    if (known) return known;
    if (this.selections.size >= MAX_SELECTIONS) this.selections.clear();
    const made = new WrittenSelection(this);
    this.selections.set(text, made);
    return made;
  }

  /** Notes that so many characters more are kept. */
  count(length: number): void {
    this.length += length;
    if (this.length > this.maxLength) this.forget();
  }

  private forget(): void {
    this.generation += 1;
    this.length = 0;
  }
}
