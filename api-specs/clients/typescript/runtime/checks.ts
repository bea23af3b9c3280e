/**
 * Decides whether a JSON value has a type. Generated clients check the types of response bodies, and which properties
 * are required, because programs rely on both. They check nothing else.
 */
export type Check = (value: unknown) => boolean;

type Checks = Readonly<Record<string, Check>>;

/** Accepts any value. */
export const isAny: Check = () => true;

/** Accepts text. */
export const isString: Check = (value) => typeof value === "string";

/** Accepts numbers. */
export const isNumber: Check = (value) => typeof value === "number";

/** Accepts numbers without a fraction, such as 7 and 7.0. */
export const isInteger: Check = Number.isInteger;

/** Accepts true and false. */
export const isBoolean: Check = (value) => typeof value === "boolean";

/** Returns a check that accepts null, too. */
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** Returns a check for arrays. */
export const arrayOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Returns a check for objects with any properties. */
export const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);

/** Decides whether a value is an object with these properties. It may have others. */
export function hasProperties(value: unknown, required: Checks, optional: Checks): boolean {
  return (
    isObject(value) &&
    Object.entries(required).every(([name, check]) => Object.hasOwn(value, name) && check(value[name])) &&
    Object.entries(optional).every(([name, check]) => !Object.hasOwn(value, name) || check(value[name]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
