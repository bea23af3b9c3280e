package com.example.books;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.example.books.api.BooksApi;
import com.example.books.model.Book;
import com.example.books.model.BookChange;
import com.example.books.model.Problem;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Stores books in memory. */
final class Books implements BooksApi {

    private final ConcurrentNavigableMap<Long, Book> books = new ConcurrentSkipListMap<>();

    Books() {
        books.put(1L, Book.builder().id(1L).title("Middlemarch").lentTo(null).build());
        books.put(2L, Book.builder().id(2L).title("Walden").lentTo("Henry").build());
    }

    @Override
    public CompletionStage<ListBooksResponse> listBooks(Integer limit, SecurityContext caller) {
        return completedFuture(
                new ListBooksResponse.Ok(books.values().stream().limit(limit).toList()));
    }

    @Override
    public CompletionStage<GetBookResponse> getBook(Long id, SecurityContext caller) {
        Book book = books.get(id);
        return completedFuture(
                book == null ? new GetBookResponse.NotFound(noSuchBook()) : new GetBookResponse.Ok(book));
    }

    @Override
    public CompletionStage<ChangeBookResponse> changeBook(Long id, BookChange change, SecurityContext caller) {
        // An absent lentTo leaves it as it is, null brings the book back, and a name lends it.
        Book changed = books.computeIfPresent(
                id,
                (sameId, book) -> Book.builder()
                        .id(id)
                        .title(change.title().orElse(book.title()))
                        .lentTo(change.lentTo().isPresent() ? change.lentTo().get() : book.lentTo())
                        .build());
        return completedFuture(
                changed == null ? new ChangeBookResponse.NotFound(noSuchBook()) : new ChangeBookResponse.Ok(changed));
    }

    private static Problem noSuchBook() {
        return Problem.builder().title("There is no such book").status(404).build();
    }
}
