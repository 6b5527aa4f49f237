import type { Store } from "../catalog/store";
import type { InputFile } from "./files";
import type { ImportInput } from "./records";

/**
 * A kind of files that can be imported. It looks at the files first and refuses those that are not what they claim to
 * be; problems in single rows it yields as items. The store shows what the catalog holds already.
 * @throws FileRefused naming the file and what is wrong with it.
 */
export type Format = (files: InputFile[], store: Store) => Promise<ImportInput>;
