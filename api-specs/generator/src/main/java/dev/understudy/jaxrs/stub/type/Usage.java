package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds out which records occur in requests and which in responses. */
public final class Usage {

    private final Map<ClassName, NamedType> types;

    public Usage(Types types) {
        this.types = types.all().stream().collect(Collectors.toMap(NamedType::name, Function.identity()));
    }

    /** Marks the records that a body or parameter of a request contains. */
    public void requested(TypeName type) {
        mark(type, RecordType::markRequested, new LinkedHashSet<>());
    }

    /** Marks the records that a body or header field of a response contains. */
    public void returned(TypeName type) {
        mark(type, RecordType::markReturned, new LinkedHashSet<>());
    }

    private void mark(TypeName type, Predicate<RecordType> mark, Set<ClassName> unions) {
        if (type instanceof ParameterizedTypeName parameterized) {
            parameterized.typeArguments().forEach(argument -> mark(argument, mark, unions));
        } else if (types.get(type) instanceof RecordType used) {
            if (mark.test(used)) {
                used.properties().forEach(property -> mark(property.type().type(), mark, unions));
                used.additional().ifPresent(rest -> mark(rest.type(), mark, unions));
            }
        } else if (types.get(type) instanceof UnionType union && unions.add(union.name())) {
            union.alternatives()
                    .forEach(each -> mark(each.wrapped().map(TypeUse::type).orElse(each.type()), mark, unions));
        }
    }
}
