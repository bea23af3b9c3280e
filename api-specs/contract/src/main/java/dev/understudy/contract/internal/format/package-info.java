/**
 * Checks text formats more strictly than the schema library, by their RFCs.
 *
 * <p>Each class checks one syntax and knows neither schemas nor keywords. The tables of IDNA 2008 are those of the schema
 * library, because a complete library for internationalised text would be larger than all other dependencies.
 */
package dev.understudy.contract.internal.format;
