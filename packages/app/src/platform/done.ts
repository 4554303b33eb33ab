/** What an action came to: done, or refused for a reason one can name. */
export type Done<Value, Because extends string> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly because: Because };

export function done<Value>(value: Value): { readonly done: true; readonly value: Value } {
  return { done: true, value };
}

export function refused<const Because extends string>(
  because: Because,
): { readonly done: false; readonly because: Because } {
  return { done: false, because };
}
