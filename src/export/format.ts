import type { Store } from "../catalog/store";

export interface ExportOptions {
  /** Code of the one scheme that is wanted; all without it. */
  scheme?: string;
  /** Whether the texts of documents go with it, as far as they are attached. */
  texts?: boolean;
}

/** Some text for the end of a file, and how many rows it has. The pieces of a file follow each other. */
export interface ExportPiece {
  /** Its name in the folder; missing where the format makes one file. */
  file?: string;
  text: string;
  rows: number;
}

/** A way to write a catalog down. */
export interface ExportFormat {
  /** Whether it makes a folder with files, or one file. */
  makes: "folder" | "file";
  pieces: (store: Store, options: ExportOptions) => AsyncIterable<ExportPiece>;
}
