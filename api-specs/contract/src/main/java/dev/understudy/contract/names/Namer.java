package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import java.util.Optional;

/** Decides the names of places. A place without a name is left as it is. */
interface Namer {

    /** Returns whether a place has a name already. */
    boolean isPinned(ContractPlace place);

    /**
     * Returns the name of an operation or of a parameter in a path.
     *
     * @param declared the name that the contract declares; empty if it declares none
     */
    Optional<String> name(ContractPlace place, String declared);

    /** Returns the name of a type. */
    Optional<String> type(ContractPlace place, DocumentNode written, DocumentNode target);
}
