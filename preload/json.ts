declare const holds: unique symbol;

/** A value as text. Between the worlds of a page an object is copied property by property, a text as one. */
export type Json<T> = string & { readonly [holds]: T };

export function toJson<T>(value: T): Json<T> {
  return JSON.stringify(value) as Json<T>;
}

export function fromJson<T>(text: Json<T>): T {
  return JSON.parse(text) as T;
}
