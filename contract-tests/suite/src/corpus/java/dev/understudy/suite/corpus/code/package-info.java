/**
 * Loads the compiled code of a document and relates its methods and types to the operations and schemas of the contract,
 * by reflection only. The names in the code are the generator's choice, so nothing here relies on them.
 */
package dev.understudy.suite.corpus.code;
