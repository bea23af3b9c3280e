package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;

/**
 * A place at which a type with a name occurs.
 *
 * @param context the operation or the enclosing type, from which the schema is reached
 * @param written the schema as written, which may be a reference
 * @param target the schema behind the reference
 */
record TypePlace(ContractPlace place, String context, DocumentNode written, DocumentNode target, String name) {}
