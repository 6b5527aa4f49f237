import { registerEnumType } from "type-graphql";

/** Makes an enumeration of the catalog a GraphQL enum; every value needs its description. */
export function enumeration<Values extends Record<string, string>>(
  values: Values,
  name: string,
  description: string,
  meanings: Record<keyof Values, string>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries(meanings).map(([value, meaning]) => [value, { description: meaning as string }]),
  );
  registerEnumType(values, {
    name,
    description,
    valuesConfig: valuesConfig as Record<keyof Values, { description: string }>,
  });
}
