package dev.understudy.verify.internal.formula;

import java.util.Set;
import java.util.function.Function;

/**
 * The circumstances in which a schema applies.
 *
 * @param type the JSON type of the value
 * @param isProperty whether the value is that of a property, so that {@code readOnly} and {@code writeOnly} apply
 * @param isSimplified whether "exactly one of" may be read as "at least one of" where a value must satisfy it. This
 *     admits more values and makes far fewer alternatives.
 * @param unrequired the properties of a side that the direction excludes, so that they are not required
 */
public record Location(
        JsonType type, boolean isProperty, boolean isSimplified, Function<SchemaSide, Set<String>> unrequired) {}
