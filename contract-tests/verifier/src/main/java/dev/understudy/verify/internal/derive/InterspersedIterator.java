package dev.understudy.verify.internal.derive;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over a first element, then over two elements of one source and one element of another in turn. */
final class InterspersedIterator<T> implements Iterator<T> {

    private static final int PERIOD = 3;

    private final T first;
    private final Iterator<T> frequent;
    private final Iterator<T> rare;
    private int count = -1;

    InterspersedIterator(T first, Iterator<T> frequent, Iterator<T> rare) {
        this.first = first;
        this.frequent = frequent;
        this.rare = rare;
    }

    @Override
    public boolean hasNext() {
        return count < 0 || frequent.hasNext() || rare.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        count++;
        if (count == 0) {
            return first;
        }
        boolean rareIsNext = count % PERIOD == 0 && rare.hasNext();
        return rareIsNext || !frequent.hasNext() ? rare.next() : frequent.next();
    }
}
