package dev.understudy.suite.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.runtime.ContractServer;
import dev.understudy.suite.corpus.build.CorpusDocument;
import dev.understudy.suite.corpus.build.CorpusDocuments;
import dev.understudy.suite.corpus.served.ServedDocument;
import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Serves three documents of the corpus by small delegates. A document that is not in the corpus is skipped. */
class ServedDocumentsIT {

    private static final String BEARER = "Bearer corpus";

    @Test
    void theMuseumKeepsItsContract() throws IOException, InterruptedException {
        keepsItsContract(
                "museum",
                "Redocly Museum API",
                "Basic Y29ycHVzOmNvcnB1cw==",
                List.of("MuseumDelegate"),
                "/special-events?limit=31");
    }

    @Test
    void trainTravelKeepsItsContract() throws IOException, InterruptedException {
        keepsItsContract("travel", "Train Travel API", BEARER, List.of("TravelDelegate"), "/stations?limit=101");
    }

    @Test
    void thePetstoreKeepsItsContract() throws IOException, InterruptedException {
        keepsItsContract(
                "petstore",
                "Swagger Petstore - OpenAPI 3.0",
                BEARER,
                List.of("PetstoreDelegate", "StoreDelegate", "UserDelegate"),
                "/pet/findByStatus?status=lost");
    }

    private static void keepsItsContract(
            String name, String title, String authorization, List<String> delegates, String outOfBounds)
            throws IOException, InterruptedException {
        Optional<Path> file = CorpusDocuments.all().stream()
                .filter(document -> document.title().equals(title))
                .map(CorpusDocument::file)
                .findFirst();
        assumeTrue(file.isPresent(), "The corpus does not contain the document '" + title + "'");
        ServedDocument served = new ServedDocument(name, file.get(), authorization, delegates);
        try (ContractServer server = served.start()) {
            assertThat(status(served.url(server) + outOfBounds, authorization)).isEqualTo(400);
            CommandResult result = CommandResult.run(
                    "verify",
                    "--contract",
                    served.file(),
                    "--url",
                    served.url(server),
                    "--header",
                    "Authorization: " + authorization,
                    "--seed",
                    1,
                    "--disposable");
            System.out.println("served: " + result.out().lines().findFirst().orElse(result.err()));
            Files.writeString(Path.of("target/corpus", "served-" + name + ".txt"), result.out());
            assertThat(result.out()).startsWith("PASS").doesNotContain("without a successful valid request");
            assertThat(result.exitCode()).isZero();
        }
    }

    private static int status(String url, String authorization) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
