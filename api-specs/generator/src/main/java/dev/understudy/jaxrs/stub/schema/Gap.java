package dev.understudy.jaxrs.stub.schema;

/**
 * A part of a contract for which no code can be generated.
 *
 * @param place the file and the JSON pointer
 * @param problem what cannot be generated
 * @param remedy what the author of the contract can do
 */
public record Gap(String place, String problem, String remedy) {

    @Override
    public String toString() {
        return place + ": " + problem + "; " + remedy;
    }
}
