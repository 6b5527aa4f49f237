import type { FactOf } from "./fact";
import type { Store } from "./store";

export const CareerTrack = {
  INDIVIDUAL_CONTRIBUTOR: "INDIVIDUAL_CONTRIBUTOR",
  MANAGEMENT: "MANAGEMENT",
} as const;
export type CareerTrack = keyof typeof CareerTrack;

export const MoveKind = {
  PROMOTION: "PROMOTION",
  LATERAL: "LATERAL",
  TRACK_CHANGE: "TRACK_CHANGE",
  ROTATION: "ROTATION",
} as const;
export type MoveKind = keyof typeof MoveKind;

/** A move from the fact's role to another. */
export type CareerMoveRow = FactOf<"CareerMove", { toRoleId: number; track: CareerTrack; kind: MoveKind }>;

/** The moves that lead to each of many roles. */
export function readMovesToRoles(store: Store, roleIds: readonly number[]): Promise<CareerMoveRow[]> {
  return store.rowsBy(`SELECT f.* FROM fact f`, `f."toRoleId"`, roleIds, `ORDER BY f.ref`);
}

/** All career moves, by ref. */
export function readMoves(store: Store): Promise<CareerMoveRow[]> {
  return store.rows(`SELECT f.* FROM fact f WHERE f.type = 'CareerMove' ORDER BY f.ref`);
}
