package dev.understudy.jaxrs;

/** Says in one sentence which part of a contract a generator does not support. */
final class UnsupportedContractException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsupportedContractException(String message) {
        // openapi-generator prints the stack trace, which would only hide the sentence.
        super(message, null, false, false);
    }
}
