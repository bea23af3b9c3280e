// Types that keep programs from relying on what a later version of the contract may change without breaking anybody.

/** The name of a property that no value has. */
export declare const received: unique symbol;

/**
 * A value that a server sent. A program cannot write one without `as`, because the contract may declare more properties.
 * What it needs in its tests, it writes as `{ id: "1" } as Partial<Order> as Order`.
 */
export interface Received {
  readonly [received]: true;
}

/** What a later version of the contract declares in addition. No value has one of these types. */
export declare enum DeclaredLater {
  Text = "(declared later)",
  Status = -1,
}

/**
 * Returns all properties of an object, whether or not the contract declares them. A property that becomes declared later
 * stays among them, with the type `unknown`.
 */
export function propertiesOf(object: object): Readonly<Record<string, unknown>> {
  return object as Readonly<Record<string, unknown>>;
}
