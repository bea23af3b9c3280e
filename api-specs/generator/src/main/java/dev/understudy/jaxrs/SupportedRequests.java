package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks that generated clients can send all requests of a contract. */
final class SupportedRequests {

    private final OpenAPI contract;

    private SupportedRequests(OpenAPI contract) {
        this.contract = contract;
    }

    /** Checks parameters and bodies, and puts JSON before the other media types of a body. */
    static void check(OpenAPI contract) {
        SupportedRequests requests = new SupportedRequests(contract);
        contract.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String place = method + " " + path;
                    Stream.of(item.getParameters(), operation.getParameters())
                            .filter(Objects::nonNull)
                            .flatMap(List::stream)
                            .forEach(each -> requests.checkParameter(place, each));
                    requests.checkBody(place, operation.getRequestBody());
                }));
    }

    private void checkParameter(String place, Parameter reference) {
        Parameter parameter = ModelUtils.getReferencedParameter(contract, reference);
        if ("cookie".equals(parameter.getIn())) {
            throw unsupported(place, parameter, "is in a cookie");
        }
        if (parameter.getContent() != null && !parameter.getContent().isEmpty()) {
            throw unsupported(place, parameter, "is serialised as a media type");
        }
        Schema<?> schema = ModelUtils.getReferencedSchema(contract, parameter.getSchema());
        boolean isForm = "query".equals(parameter.getIn())
                && (parameter.getStyle() == null || parameter.getStyle() == Parameter.StyleEnum.FORM);
        if (ModelUtils.isArraySchema(schema) && !isForm) {
            throw unsupported(place, parameter, "is an array that is not a query parameter of style form");
        }
        if (ModelUtils.isMapSchema(schema) || ModelUtils.isTypeObjectSchema(schema)) {
            throw unsupported(place, parameter, "is an object");
        }
    }

    private static UnsupportedContractException unsupported(String place, Parameter parameter, String fault) {
        return new UnsupportedContractException(
                "%s: the parameter '%s' %s, which generated clients cannot send; change it with an overlay, or remove the operation."
                        .formatted(place, parameter.getName(), fault));
    }

    private void checkBody(String place, RequestBody reference) {
        Content content = Optional.ofNullable(ModelUtils.getReferencedRequestBody(contract, reference))
                .map(RequestBody::getContent)
                .orElseGet(Content::new);
        if (content.isEmpty()) {
            return;
        }
        Map.Entry<String, MediaType> json = content.entrySet().stream()
                .filter(each -> JsonContent.isJson(each.getKey()))
                .findFirst()
                .orElseThrow(() -> new UnsupportedContractException(
                        "%s: the request body is %s, and generated clients send JSON only; declare JSON with an overlay, or remove the operation."
                                .formatted(place, String.join(" or ", content.keySet()))));
        // openapi-generator takes the type of the body from the first media type.
        content.clear();
        content.addMediaType(json.getKey(), json.getValue());
    }
}
