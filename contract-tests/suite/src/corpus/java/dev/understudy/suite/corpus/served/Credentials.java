package dev.understudy.suite.corpus.served;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.runtime.api.AccessControl;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.security.Principal;

/**
 * Admits callers with one value of the field {@code Authorization} to the operations for which the contract requires
 * credentials. Some documents require them without declaring the status 401; the refusal is a 400 then.
 *
 * @param value the value, such as {@code Bearer token}
 */
record Credentials(Contract contract, String value) implements AccessControl {

    private enum Refusal implements Failure.Kind {
        NOT_ADMITTED;

        @Override
        public int status() {
            return 400;
        }
    }

    @Override
    public Principal admit(Route route, RequestHead head) {
        if (isRequired(route) && !value.equals(head.header("Authorization"))) {
            boolean isDeclared = route.operation().response(401).isPresent();
            throw Failure.of(
                    isDeclared ? StandardFailure.CREDENTIALS_MISSING : Refusal.NOT_ADMITTED,
                    "the field Authorization has another value");
        }
        return null;
    }

    private boolean isRequired(Route route) {
        DocumentNode own = route.operation().node().child("security");
        DocumentNode security = own.exists() ? own : contract.root().child("security");
        return !security.elements().isEmpty();
    }
}
