package dev.understudy.contract.names;

import dev.understudy.contract.Operation;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * A place in a contract for which generated code needs a name.
 *
 * @param keys the keys that lead to the name in the names file
 */
record ContractPlace(List<String> keys) {

    static final String PATHS = "paths";
    static final String TYPES = "types";
    static final String PARAMETERS = "parameters";
    static final String OPERATION = "operation";

    static ContractPlace operation(Operation operation) {
        return schema(operation, OPERATION);
    }

    /** Returns the place of a parameter: its position in the path, or its location and name. */
    static ContractPlace parameter(Operation operation, String key) {
        return new ContractPlace(List.of(PATHS, operation.path().withoutParameterNames(), PARAMETERS, key));
    }

    /**
     * Returns the place of a schema.
     *
     * @param part the part of the operation, such as {@code 200 application/json}
     */
    static ContractPlace schema(Operation operation, String part) {
        return new ContractPlace(List.of(PATHS, operation.path().withoutParameterNames(), operation.method(), part));
    }

    /** Returns the place of a schema within the values of a type that has a name. */
    static ContractPlace within(String type, String pointer) {
        return new ContractPlace(List.of(TYPES, type, pointer));
    }

    boolean isWithinType() {
        return keys.get(0).equals(TYPES);
    }

    /** Returns the last key: a pointer within a type, or a part of an operation. */
    String lastKey() {
        return keys.get(keys.size() - 1);
    }

    JsonPointer pointer() {
        JsonPointer pointer = JsonPointer.empty();
        for (String key : keys) {
            pointer = pointer.appendProperty(key);
        }
        return pointer;
    }

    @Override
    public String toString() {
        if (isWithinType()) {
            return keys.get(1) + " " + keys.get(2);
        }
        return keys.get(2).equals(PARAMETERS)
                ? keys.get(1) + " parameter " + keys.get(3)
                : keys.get(2) + " " + keys.get(1) + " " + keys.get(3);
    }
}
