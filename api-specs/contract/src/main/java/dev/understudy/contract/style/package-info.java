/**
 * Reads values that are sent as text rather than as a JSON body: parameters, headers, forms and plain text.
 *
 * <p>A parameter has a style (OpenAPI, "Style Values"; RFC 6570) and a schema. The text alone does not distinguish
 * {@code 12} from {@code "12"}, so the types in the schema decide. If the schema allows several readings, all of them
 * are returned, and the parameter is valid if one of them is valid.
 *
 * <p>Nothing here knows a request: the caller passes the part that contains the parameter.
 */
package dev.understudy.contract.style;
