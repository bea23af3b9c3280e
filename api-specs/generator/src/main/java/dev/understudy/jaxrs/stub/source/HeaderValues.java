package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.understudy.jaxrs.stub.operation.ResultType.Header;
import dev.understudy.jaxrs.stub.type.EnumType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes how a header field is sent: in the style {@code simple}, with a comma between the items of a list. */
final class HeaderValues {

    private final Map<TypeName, EnumType> enums;

    /** @param enums all enums by name */
    HeaderValues(Map<TypeName, EnumType> enums) {
        this.enums = enums;
    }

    CodeBlock of(Header header) {
        CodeBlock value = CodeBlock.of("$N", header.name());
        if (header.type().isList()) {
            TypeName item = ((ParameterizedTypeName) header.type().type())
                    .typeArguments()
                    .get(0);
            return CodeBlock.of(
                    "$L.stream().map(item -> $L).collect($T.joining($S))",
                    value,
                    text(item, CodeBlock.of("item")),
                    Collectors.class,
                    ",");
        }
        return text(header.type().type(), value);
    }

    private CodeBlock text(TypeName type, CodeBlock value) {
        if (type.equals(ClassName.get(String.class))) {
            return value;
        }
        if (enums.containsKey(type)) {
            return CodeBlock.of("$T.valueOf($L.value())", String.class, value);
        }
        // toString leaves out seconds that are zero, which RFC 3339 does not allow.
        if (type.equals(ClassName.get(OffsetDateTime.class)) || type.equals(ClassName.get(Instant.class))) {
            String formatter = type.equals(ClassName.get(Instant.class)) ? "ISO_INSTANT" : "ISO_OFFSET_DATE_TIME";
            return CodeBlock.of("$T.$L.format($L)", DateTimeFormatter.class, formatter, value);
        }
        return CodeBlock.of("$L.toString()", value);
    }
}
