package dev.understudy.suite.stubs;

import dev.understudy.warehouse.api.BodiesApi;
import dev.understudy.warehouse.api.EchoApi;
import dev.understudy.warehouse.api.ParametersApi;
import dev.understudy.warehouse.api.ReportsApi;
import dev.understudy.warehouse.api.model.Colour;
import dev.understudy.warehouse.api.model.Crate;
import dev.understudy.warehouse.api.model.Note;
import dev.understudy.warehouse.api.model.ParametersDeep;
import dev.understudy.warehouse.api.model.ParametersExploded;
import dev.understudy.warehouse.api.model.Problem;
import dev.understudy.warehouse.api.model.Size;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers with what it received. */
final class WarehouseDelegate implements EchoApi, ParametersApi, ReportsApi, BodiesApi {

    @Override
    public CompletionStage<EchoResponse> echo(Crate body, SecurityContext caller) {
        return done(new EchoResponse.Ok(body));
    }

    @Override
    public CompletionStage<ParametersResponse> parameters(
            List<Long> simple,
            String label,
            BigDecimal matrix,
            ParametersExploded exploded,
            List<String> form,
            List<UUID> joined,
            List<String> spaces,
            List<Boolean> pipes,
            ParametersDeep deep,
            LocalDate day,
            OffsetDateTime moment,
            Colour colour,
            Integer pageSize,
            Size json,
            String queryBody,
            String queryCaller,
            List<Long> xFlags,
            String session,
            SecurityContext caller) {
        String received = Arrays.asList(
                        simple,
                        label,
                        matrix,
                        exploded.x() + "/" + exploded.y(),
                        form,
                        joined,
                        spaces,
                        pipes,
                        deep == null
                                ? null
                                : deep.min().get() + ".." + deep.max().get(),
                        day,
                        moment,
                        colour,
                        pageSize,
                        json == null ? null : json.width(),
                        queryBody,
                        queryCaller,
                        xFlags,
                        session)
                .toString();
        return done(new ParametersResponse.Ok(received));
    }

    @Override
    public CompletionStage<GetSignsResponse> getSigns(
            String symbol2D,
            String symbol24,
            String symbol2A,
            GetSignsQuerySymbol2D querySymbol2D,
            String symbol20,
            String empty,
            String value,
            String symbol21,
            String cookieSymbol2A,
            SecurityContext caller) {
        String received = Arrays.asList(
                        symbol2D, symbol24, symbol2A, querySymbol2D, symbol20, empty, value, symbol21, cookieSymbol2A)
                .toString();
        return done(new GetSignsResponse.Ok(GetSignsOkSymbol2A.SYMBOL_2B, received));
    }

    @Override
    public CompletionStage<GetReportResponse> getReport(GetReportKind kind, SecurityContext caller) {
        List<LocalDate> days = List.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3));
        Size size = Size.builder().width(3).depth(null).build();
        return done(
                switch (kind) {
                    case JSON -> new GetReportResponse.Ok(1L, days, Colour.DEEP_RED, List.of(size));
                    case CSV -> new GetReportResponse.OkCsv(2L, null, null, "a;b");
                    case PDF -> new GetReportResponse.OkPdf(3L, null, null, stream("%PDF"));
                    case PNG -> new GetReportResponse.OkImage("image/png", 4L, null, null, stream("PNG"));
                    case GONE -> new GetReportResponse.ClientError(410, problem("gone"));
                    case LATE -> new GetReportResponse.Default(503, problem("late"));
                });
    }

    @Override
    public CompletionStage<PutNoteResponse> putNote(Note body, SecurityContext caller) {
        return done(
                body == null
                        ? new PutNoteResponse.NoContent()
                        : new PutNoteResponse.Ok("note " + body.text() + " " + body.pages() + " " + body.tags() + " "
                                + body.additionalProperties()));
    }

    @Override
    public CompletionStage<PutNoteResponse> putNotePlain(String body, SecurityContext caller) {
        return done(new PutNoteResponse.Ok("text " + body));
    }

    @Override
    public CompletionStage<PutNoteResponse> putNoteOctetStream(InputStream body, SecurityContext caller) {
        return done(new PutNoteResponse.Ok("bytes " + text(body)));
    }

    @Override
    public CompletionStage<UploadResponse> upload(List<EntityPart> body, SecurityContext caller) {
        return done(new UploadResponse.Created(body.stream()
                .map(part -> part.getName() + "=" + text(part.getContent()))
                .toList()));
    }

    @Override
    public CompletionStage<UndescribedResponse> undescribed(SecurityContext caller) {
        return done(new UndescribedResponse.Default(418, null));
    }

    private static Problem problem(String title) {
        return Problem.builder().title(title).build();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> CompletionStage<T> done(T response) {
        return CompletableFuture.completedFuture(response);
    }
}
