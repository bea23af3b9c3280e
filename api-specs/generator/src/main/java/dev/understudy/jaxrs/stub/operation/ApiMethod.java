package dev.understudy.jaxrs.stub.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A method of an interface.
 *
 * @param httpMethod the HTTP method in upper case
 * @param path the path of the operation, with the names of parameters that JAX-RS allows
 * @param name the name of the method
 * @param operation the name of the operation; methods for several media types of a body share it
 * @param summary the summary of the operation
 * @param description its description
 * @param consumes the media types of the body
 * @param produces the media types of the responses
 * @param parameters the parameters, without the body
 * @param body the body; empty if the operation takes none
 * @param result the name of the result type
 */
public record ApiMethod(
        String httpMethod,
        String path,
        String name,
        String operation,
        Optional<String> summary,
        Optional<String> description,
        List<String> consumes,
        List<String> produces,
        List<Parameter> parameters,
        Optional<Body> body,
        ClassName result) {

    /**
     * A parameter.
     *
     * @param in the location
     * @param wireName the name in the request
     * @param name the name in Java
     * @param hasDefault whether an absent parameter has the value that the contract declares
     */
    public record Parameter(
            Location in,
            String wireName,
            String name,
            TypeName type,
            boolean isRequired,
            boolean hasDefault,
            Optional<String> description) {}

    /** The location of a parameter. */
    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /** The body of a request. */
    public record Body(TypeName type, boolean isRequired, Optional<String> description) {}
}
