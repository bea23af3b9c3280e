package dev.understudy.contract.document;

import tools.jackson.core.JsonPointer;

/**
 * Where something stands in a contract.
 *
 * @param file the file, as named on the way in
 * @param line its line, from 1
 * @param pointer its JSON pointer (RFC 6901) in that file
 */
public record Place(String file, int line, JsonPointer pointer) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
