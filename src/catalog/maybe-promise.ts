/** A value that is at hand, or will be. What is at hand is passed on as it is, because a promise for each costs more. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** What a function makes of a value: at once where the value is at hand, else once it is. */
export function whenReady<Value, Result>(
  value: MaybePromise<Value>,
  use: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}

/** Several values: at once where all are at hand, else once they are. */
export function allReady<Value>(values: MaybePromise<Value>[]): MaybePromise<Value[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as Value[]);
}
