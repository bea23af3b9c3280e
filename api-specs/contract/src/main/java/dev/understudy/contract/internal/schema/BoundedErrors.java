package dev.understudy.contract.internal.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;

/**
 * A list of errors that keeps the first 1,000 and drops the others. A huge array of invalid elements would otherwise
 * produce millions of errors, which nobody reads.
 */
final class BoundedErrors extends ArrayList<Error> {

    private static final long serialVersionUID = 1L;
    private static final int LIMIT = 1000;

    @Override
    public boolean add(Error error) {
        return size() < LIMIT && super.add(error);
    }

    @Override
    public boolean addAll(Collection<? extends Error> errors) {
        return super.addAll(errors.stream().limit(LIMIT - size()).toList());
    }
}
