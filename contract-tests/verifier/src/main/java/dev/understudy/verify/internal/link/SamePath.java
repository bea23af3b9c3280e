package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links a PATCH or a PUT to the GET of its path. */
final class SamePath implements LinkFinder {

    @Override
    public List<OperationLink> of(Operation write, List<Operation> operations) {
        if (!write.method().equals("PATCH") && !write.method().equals("PUT")) {
            return List.of();
        }
        return operations.stream()
                .filter(read -> read.method().equals("GET") && isSame(write, read))
                .map(read -> new OperationLink(write, read, Evidence.SAME_PATH, values(write, read), true, false))
                .toList();
    }

    /** Whether two operations have one path, whatever its parameters are called. */
    static boolean isSame(Operation one, Operation other) {
        return one.path().withoutNames().equals(other.path().withoutNames());
    }

    /** The values of a path's parameters and of those that both have by name, taken from the other operation. */
    static Map<Parameter, Expression> values(Operation write, Operation read) {
        Map<Parameter, Expression> values = new LinkedHashMap<>(Named.shared(write, read));
        List<String> written = write.path().names();
        List<String> names = read.path().names();
        for (int i = 0; i < names.size(); i++) {
            Optional<Parameter> from = Named.among(write, In.PATH, written.get(i));
            Named.among(read, In.PATH, names.get(i))
                    .ifPresent(to -> from.ifPresent(found -> values.put(to, new Expression.OfParameter(found))));
        }
        return values;
    }
}
