package dev.understudy.jaxrs.stub;

import com.palantir.javapoet.ClassName;
import dev.understudy.contract.Contract;
import dev.understudy.jaxrs.stub.operation.ApiType;
import dev.understudy.jaxrs.stub.operation.Apis;
import dev.understudy.jaxrs.stub.schema.Gap;
import dev.understudy.jaxrs.stub.schema.Gaps;
import dev.understudy.jaxrs.stub.schema.Schemas;
import dev.understudy.jaxrs.stub.source.Sources;
import dev.understudy.jaxrs.stub.type.ScalarTypes;
import dev.understudy.jaxrs.stub.type.Types;
import dev.understudy.jaxrs.stub.type.Usage;
import java.util.List;
import java.util.Map;

/** Generates the source files of a contract. */
public final class StubGenerator {

    private final Map<String, String> files;
    private final List<Gap> gaps;

    /**
     * Generates the files.
     *
     * @throws GapsException if parts of the contract cannot be generated and the settings do not allow that
     */
    public StubGenerator(Contract contract, StubSettings settings) {
        Gaps found = new Gaps();
        Schemas schemas = new Schemas(contract.documents(), found);
        Types types = new Types(
                contract.root(),
                schemas,
                settings.modelPackage(),
                new ScalarTypes(ClassName.get(settings.dateTime()), ClassName.get(settings.integer())));
        Apis apis = new Apis(contract, types, settings.apiPackage(), found);
        gaps = found.found();
        if (!gaps.isEmpty() && !settings.isGapOpaque()) {
            throw new GapsException(settings.contract(), gaps);
        }
        markUsage(apis, types);
        files = new Sources(settings.contract(), apis.all(), types.all()).files();
    }

    private static void markUsage(Apis apis, Types types) {
        Usage usage = new Usage(types);
        for (ApiType api : apis.all()) {
            api.methods().forEach(method -> {
                method.parameters().forEach(parameter -> usage.requested(parameter.type()));
                method.body().ifPresent(body -> usage.requested(body.type()));
            });
            api.results()
                    .forEach(result -> result.responses()
                            .forEach(response -> response.body().ifPresent(body -> usage.returned(body.type()))));
        }
    }

    /** Returns the sources by file name, relative to the folder of the sources. */
    public Map<String, String> files() {
        return files;
    }

    /** Returns the parts of the contract that are opaque or left out. */
    public List<Gap> gaps() {
        return gaps;
    }
}
