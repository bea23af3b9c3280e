package dev.understudy.verify.internal.pool;

import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the requests to one operation have shown so far, for the choice of the values of the next one. */
final class PastRequests {

    /** The number of valid requests that failed before one succeeded. */
    int failed;

    /** How many of these failures may have been due to the chosen ids. */
    int failedChoices;

    /** The ids in the paths of these requests. */
    final Set<JsonNode> failedIds = new HashSet<>();

    /** The last valid request that succeeded. */
    Optional<RequestTemplate> working = Optional.empty();

    /** Whether a name in that request refers to an existing resource. */
    boolean workingRefers;

    /** Whether the server may have refused a valid request because it did not know a name in the body. */
    boolean lacksName;

    /** Whether a name in the request that succeeded is one that a creation gave. */
    boolean workingNamesCreation;

    /** Whether the server may have refused a valid request because of its password. */
    boolean weakPassword;

    /** Whether the request that succeeded has the strong password. */
    boolean workingIsStrong;

    /** The bodies of the valid requests that failed. */
    final Set<JsonNode> failedBodies = new HashSet<>();

    /** The optional properties that the server requires. */
    final BodyCompletion completion = new BodyCompletion();

    /** Returns whether the next request uses names of existing resources instead of fresh ones. */
    boolean refersByName() {
        return working.isPresent() ? workingRefers : failed % 2 == 1;
    }

    /** Returns whether the next request names what a creation created. */
    boolean namesCreation() {
        return working.isPresent() ? workingNamesCreation : lacksName;
    }

    /** Returns whether the next request has a strong password instead of the one in the default request. */
    boolean needsStrongPassword() {
        return working.isPresent() ? workingIsStrong : weakPassword;
    }
}
