package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Optional;

/**
 * Removes the media types other than JSON from the responses of a contract, because clients read JSON only. Programs read
 * the raw body of a response of another type, which keeps its status and its headers.
 */
final class JsonResponses {

    private JsonResponses() {}

    /** Changes the responses of all operations. */
    static void keepOnlyJson(OpenAPI contract) {
        DeclaredResponses.of(contract).forEach(JsonResponses::keepOnlyJson);
    }

    // openapi-generator takes the type of a body from the first media type.
    private static void keepOnlyJson(ApiResponse response) {
        Optional<Map.Entry<String, MediaType>> json = JsonContent.first(response.getContent());
        response.setContent(json.map(each -> new Content().addMediaType(each.getKey(), each.getValue()))
                .orElse(null));
    }
}
