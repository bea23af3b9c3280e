package dev.understudy.contract.internal.schema;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.BasicDialectRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.PathType;
import dev.understudy.contract.schema.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The library's dialects with what OpenAPI asks for beyond them. */
final class Dialects {

    private static final List<BoundKeyword> BOUNDS = List.of(
            BoundKeyword.MINIMUM, BoundKeyword.MAXIMUM, BoundKeyword.EXCLUSIVE_MINIMUM, BoundKeyword.EXCLUSIVE_MAXIMUM);

    private Dialects() {}

    /** A registry that knows every dialect of {@link DialectName} and reads nothing from anywhere. */
    static SchemaRegistry registry(DynamicScope scope) {
        Map<String, Dialect> known = new ConcurrentHashMap<>();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .preloadSchema(false)
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(EcmaPattern::compile)
                .build();
        return SchemaRegistry.builder()
                .defaultDialectId(DialectName.OPENAPI_3_1.uri())
                .dialectRegistry(new BasicDialectRegistry(
                        uri -> known.computeIfAbsent(uri, any -> dialect(DialectName.of(uri), scope))))
                .schemaRegistryConfig(config)
                .resourceLoaders(loaders -> loaders.resources(Map.of()))
                .build();
    }

    private static Dialect dialect(Optional<DialectName> name, DynamicScope scope) {
        return switch (name.orElseThrow()) {
            case DRAFT_2019_09 -> draft(com.networknt.schema.dialect.Dialects.getDraft201909());
            case DRAFT_7 -> draft(com.networknt.schema.dialect.Dialects.getDraft7());
            case DRAFT_6 -> draft(com.networknt.schema.dialect.Dialects.getDraft6());
            case DRAFT_4 -> draft(com.networknt.schema.dialect.Dialects.getDraft4());
            case OPENAPI_3_0, OPENAPI_3_1, DRAFT_2020_12 -> openApi(scope);
        };
    }

    private static Dialect openApi(DynamicScope scope) {
        return Dialect.builder(com.networknt.schema.dialect.Dialects.getOpenApi31())
                .keywords(BOUNDS)
                .keyword(new UnionKeyword(KeywordType.ONE_OF))
                .keyword(new UnionKeyword(KeywordType.ANY_OF))
                .keyword(new NullableKeyword(KeywordType.ALL_OF))
                .keyword(new HeirKeyword())
                .keyword(new RequiredKeyword())
                .keyword(new ExcludedKeyword(Direction.REQUEST))
                .keyword(new ExcludedKeyword(Direction.RESPONSE))
                .keyword(new DynamicReferenceKeyword(scope))
                .keyword(new ContentEncodingKeyword())
                .keyword(new ContentMediaTypeKeyword())
                .formats(formats -> Formats.judged().forEach(format -> formats.put(format.getName(), format)))
                .unknownKeywordFactory((keyword, context) -> null)
                .build();
    }

    // In draft 4, an exclusive bound is a flag beside a bound, which the library's own keywords know.
    private static Dialect draft(Dialect dialect) {
        boolean boundsStandAlone =
                dialect.getSpecificationVersion().getOrder() >= SpecificationVersion.DRAFT_6.getOrder();
        return Dialect.builder(dialect)
                .keywords(boundsStandAlone ? BOUNDS : List.of())
                .keyword(new RequiredKeyword())
                .keyword(new ExcludedKeyword(Direction.REQUEST))
                .keyword(new ExcludedKeyword(Direction.RESPONSE))
                .formats(formats -> Formats.judged().forEach(format -> formats.put(format.getName(), format)))
                .unknownKeywordFactory((keyword, context) -> null)
                .build();
    }
}
