package dev.understudy.verify.internal.derive;

import java.util.Iterator;
import java.util.function.Function;

/**
 * Iterates over the results of a function. Unlike the iterator of a stream, it never takes more elements from its source
 * than it returns.
 */
record MappedIterator<S, T>(Iterator<S> source, Function<? super S, ? extends T> mapping) implements Iterator<T> {

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public T next() {
        return mapping.apply(source.next());
    }
}
