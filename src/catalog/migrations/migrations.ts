import { Catalog1795132800000 } from "./1795132800000-catalog";

/** Every migration, oldest first. */
export const MIGRATIONS = [Catalog1795132800000];
