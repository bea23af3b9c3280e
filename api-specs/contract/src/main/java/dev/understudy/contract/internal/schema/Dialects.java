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

/**
 * Builds the dialects in which schemas are judged: those of the library, with our own implementations of some keywords
 * and formats.
 */
final class Dialects {

    private static final List<BoundKeyword> BOUNDS = List.of(
            BoundKeyword.MINIMUM, BoundKeyword.MAXIMUM, BoundKeyword.EXCLUSIVE_MINIMUM, BoundKeyword.EXCLUSIVE_MAXIMUM);

    private Dialects() {}

    /** Returns a registry of every dialect of {@link DialectName}. It never loads a schema by its URI. */
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
            case DRAFT_2019_09 -> earlierDraft(com.networknt.schema.dialect.Dialects.getDraft201909());
            case DRAFT_7 -> earlierDraft(com.networknt.schema.dialect.Dialects.getDraft7());
            case DRAFT_6 -> earlierDraft(com.networknt.schema.dialect.Dialects.getDraft6());
            case DRAFT_4 -> earlierDraft(com.networknt.schema.dialect.Dialects.getDraft4());
            case OPENAPI_3_0, OPENAPI_3_1, DRAFT_2020_12 -> openApi(scope);
        };
    }

    private static Dialect openApi(DynamicScope scope) {
        return Dialect.builder(com.networknt.schema.dialect.Dialects.getOpenApi31())
                .keywords(BOUNDS)
                .keyword(new UnionKeyword(KeywordType.ONE_OF))
                .keyword(new UnionKeyword(KeywordType.ANY_OF))
                .keyword(new NullableKeyword(KeywordType.ALL_OF))
                .keyword(new InheritedDiscriminatorKeyword())
                .keyword(new RequiredKeyword())
                .keyword(new ReadOnlyWriteOnlyKeyword(Direction.REQUEST))
                .keyword(new ReadOnlyWriteOnlyKeyword(Direction.RESPONSE))
                .keyword(new DynamicReferenceKeyword(scope))
                .keyword(new ContentEncodingKeyword())
                .keyword(new ContentMediaTypeKeyword())
                .formats(formats -> Formats.judged().forEach(format -> formats.put(format.getName(), format)))
                .unknownKeywordFactory((keyword, context) -> null)
                .build();
    }

    // In draft 4, exclusiveMinimum is a boolean next to minimum, and the library's own keywords implement that.
    private static Dialect earlierDraft(Dialect dialect) {
        boolean exclusiveBoundsAreNumbers =
                dialect.getSpecificationVersion().getOrder() >= SpecificationVersion.DRAFT_6.getOrder();
        return Dialect.builder(dialect)
                .keywords(exclusiveBoundsAreNumbers ? BOUNDS : List.of())
                .keyword(new RequiredKeyword())
                .keyword(new ReadOnlyWriteOnlyKeyword(Direction.REQUEST))
                .keyword(new ReadOnlyWriteOnlyKeyword(Direction.RESPONSE))
                .formats(formats -> Formats.judged().forEach(format -> formats.put(format.getName(), format)))
                .unknownKeywordFactory((keyword, context) -> null)
                .build();
    }
}
