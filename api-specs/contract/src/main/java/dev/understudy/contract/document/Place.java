package dev.understudy.contract.document;

import tools.jackson.core.JsonPointer;

/**
 * A location in a contract.
 *
 * @param file the name of the file in messages ({@link Document#name()})
 * @param line the line, from 1
 * @param pointer the JSON pointer (RFC 6901) within the file
 */
public record Place(String file, int line, JsonPointer pointer) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
