package dev.understudy.verify.link;

import dev.understudy.contract.Operation;
import java.util.List;

/** Looks for one kind of evidence. */
interface LinkFinder {

    /** The links from a write to whichever operations show it. */
    List<OperationLink> of(Operation write, List<Operation> operations);
}
