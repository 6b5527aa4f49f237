import {
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isAbstractType,
  isObjectType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";

type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;
type Method = (...values: unknown[]) => unknown;
/** The value of one parameter of a resolver's method. */
type Parameter = (source: unknown, args: Record<string, unknown>, context: unknown) => unknown;

const metadata = getMetadataStorage();
type Handler = (typeof metadata.queries)[number] | (typeof metadata.fieldResolvers)[number];
type Param = NonNullable<Handler["params"]>[number];

const propertyOf = (value: unknown, name: string | undefined) =>
  name === undefined ? value : (value as Record<string, unknown>)[name];

/** The arguments that a class of arguments has; the field may have others beside them. */
function groupOf(argsClass: unknown): Parameter {
  const type = metadata.argumentTypes.find(({ target }) => target === argsClass);
  const names = (type?.fields ?? []).map(({ name }) => name);
  return (_source, args) => {
    const group: Record<string, unknown> = {};
    for (const name of names) if (args[name] !== undefined) group[name] = args[name];
    return group;
  };
}

function parameterOf(param: Param): Parameter {
  switch (param.kind) {
    case "root":
      return (source) => propertyOf(source, param.propertyName);
    case "context":
      return (_source, _args, context) => propertyOf(context, param.propertyName);
    case "arg":
      return (_source, args) => args[param.name];
    case "args":
      return groupOf(param.getType());
    default:
      throw new Error(`A resolver cannot have a parameter of the kind ${param.kind}.`);
  }
}

/** Calls the method of a resolver class, of which there is one instance. */
function resolverOf(instance: Record<string, Method>, { methodName, params = [] }: Handler): Resolve {
  const method = instance[methodName] as Method;
  const [first, second, ...more] = [...params].sort((a, b) => a.index - b.index).map(parameterOf);
  // Most have one or two parameters, and run for every node of an answer.
  if (!first) return () => method.call(instance);
  if (!second) return (source, args, context) => method.call(instance, first(source, args, context));
  if (more.length === 0) {
    return (source, args, context) =>
      method.call(instance, first(source, args, context), second(source, args, context));
  }
  const all = [first, second, ...more];
  return (source, args, context) =>
    method.apply(
      instance,
      all.map((parameter) => parameter(source, args, context)),
    );
}

/** The classes whose field resolvers an object type has: its own, and those of the interfaces that it implements. */
function classesOf(type: GraphQLObjectType): unknown[] {
  const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
  return [...metadata.objectTypes, ...metadata.interfaceTypes]
    .filter(({ name }) => names.includes(name))
    .map(({ target }) => target);
}

/** Tells the type of a row by the function that its interface or union declares. */
function typeResolverOf({ name }: GraphQLAbstractType): GraphQLTypeResolver<unknown, unknown> | undefined {
  const declared = [...metadata.interfaceTypes, ...metadata.unions].find((each) => each.name === name);
  const resolveType = declared?.resolveType;
  return (
    resolveType && ((row, context, info, type) => resolveType(row as never, context, info, type) as string)
  );
}

/**
 * Has every field resolver called with just what it declares, and every type named at once. type-graphql makes a promise
 * for every argument and type, and copies every argument and parent into instances of their classes, which here are
 * plain data; that takes longer than most resolvers do.
 */
export function directResolvers(schema: GraphQLSchema): GraphQLSchema {
  const instances = new Map<unknown, Record<string, Method>>();
  const instanceOf = (resolverClass: unknown) => {
    const known = instances.get(resolverClass);
    if (known) return known;
    const made = new (resolverClass as new () => Record<string, Method>)();
    instances.set(resolverClass, made);
    return made;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeResolverOf(type);
    if (!isObjectType(type)) continue;
    const classes = classesOf(type);
    const handlers =
      type === schema.getQueryType()
        ? metadata.queries
        : metadata.fieldResolvers.filter(({ getObjectType }) => classes.includes(getObjectType?.()));
    for (const field of Object.values(type.getFields())) {
      const handler = handlers.find(({ schemaName }) => schemaName === field.name);
      if (handler) field.resolve = resolverOf(instanceOf(handler.target), handler);
    }
  }
  return schema;
}
