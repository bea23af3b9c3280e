package dev.understudy.contract.internal.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;

/** Errors of which only so many are kept: an array of eight million wrong elements tells no more than one of a thousand. */
final class FirstErrors extends ArrayList<Error> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    @Override
    public boolean add(Error error) {
        return size() < MOST && super.add(error);
    }

    @Override
    public boolean addAll(Collection<? extends Error> errors) {
        return super.addAll(errors.stream().limit(MOST - size()).toList());
    }
}
