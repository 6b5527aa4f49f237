import { type InputItem, type Origin, problem } from "../records";

/** That a cell of a row does not hold what its column is for. */
export const wrongField = (origin: Origin, column: string, cell: string, wanted: string): InputItem =>
  problem(origin, "WRONG_FIELD", `${column} is ${JSON.stringify(cell)}, not ${wanted}`);
