package dev.understudy.verify.internal.derive;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Iterates over several sources in turn: the first element of each, then the second of each, and so on. A source is
 * created only when its first element is needed.
 */
public final class Rounds<T> implements Iterator<T> {

    private final Iterator<? extends Iterator<? extends T>> sources;
    private final Deque<Iterator<? extends T>> waiting = new ArrayDeque<>();
    // Whether the first source in the queue is known to have a next element.
    private boolean prepared;

    /** Creates an iterator over sources that are themselves found one after the other. */
    Rounds(Iterator<? extends Iterator<? extends T>> sources) {
        this.sources = sources;
    }

    /** Returns an iterator over one source for each element of a collection. */
    public static <S, T> Iterator<T> over(Collection<S> elements, Function<S, Iterator<T>> source) {
        return new Rounds<>(elements.stream().map(source).iterator());
    }

    /** Returns an iterator over two sources. */
    static <T> Iterator<T> alternate(Iterator<? extends T> first, Iterator<? extends T> second) {
        return new Rounds<>(List.of(first, second).iterator());
    }

    /** Returns an iterator over one source and then over another. */
    public static <T> Iterator<T> sequence(Iterator<T> first, Iterator<T> second) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || second.hasNext();
            }

            @Override
            public T next() {
                return first.hasNext() ? first.next() : second.next();
            }
        };
    }

    @Override
    public boolean hasNext() {
        prepare();
        return !waiting.isEmpty();
    }

    @Override
    public T next() {
        prepare();
        if (waiting.isEmpty()) {
            throw new NoSuchElementException();
        }
        Iterator<? extends T> source = waiting.removeFirst();
        prepared = false;
        waiting.addLast(source);
        return source.next();
    }

    // Moves a source that has a next element to the front of the queue: a new one, as long as there are any.
    private void prepare() {
        while (!prepared && sources.hasNext()) {
            Iterator<? extends T> source = sources.next();
            if (source.hasNext()) {
                waiting.addFirst(source);
                prepared = true;
            }
        }
        while (!prepared && !waiting.isEmpty()) {
            if (waiting.getFirst().hasNext()) {
                prepared = true;
            } else {
                waiting.removeFirst();
            }
        }
    }
}
