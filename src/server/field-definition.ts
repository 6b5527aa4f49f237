import {
  type GraphQLCompositeType,
  type GraphQLField,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";

/** A field of a type, the roots of introspection among them; undefined for `__typename`, which holds nothing. */
export function fieldDefinition(
  owner: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(owner) ? undefined : owner.getFields()[name];
}
