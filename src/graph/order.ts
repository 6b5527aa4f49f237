import { enumeration } from "./enumeration";

export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type OrderDirection = keyof typeof OrderDirection;

enumeration(OrderDirection, "OrderDirection", "Which way an order runs.", {
  ASC: "Rising: A to Z, least to most.",
  DESC: "Falling: Z to A, most to least.",
});

/** What the catalog's orders take, by label where the query does not say. */
export function orderOf<Field extends string>(
  order: { field: Field; direction?: OrderDirection | null } | null | undefined,
): { field: Field | "LABEL"; descending: boolean } {
  return { field: order?.field ?? "LABEL", descending: order?.direction === "DESC" };
}
