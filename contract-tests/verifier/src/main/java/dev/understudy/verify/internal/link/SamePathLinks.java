package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links a PATCH or a PUT to the GET of the same path. */
final class SamePathLinks implements LinkFinder {

    @Override
    public List<OperationLink> find(Operation write, List<Operation> operations) {
        if (!write.method().equals("PATCH") && !write.method().equals("PUT")) {
            return List.of();
        }
        return operations.stream()
                .filter(read -> read.method().equals("GET") && isSame(write, read))
                .map(read -> new OperationLink(
                        write, read, LinkEvidence.SAME_PATH, parameterSources(write, read), true, false))
                .toList();
    }

    /** Returns whether two operations have the same path, apart from the names of its parameters. */
    static boolean isSame(Operation one, Operation other) {
        return one.path().withoutParameterNames().equals(other.path().withoutParameterNames());
    }

    /**
     * Maps parameters of a read to the parameters of a write with the same path. Path parameters correspond by
     * position, the others by name.
     */
    static Map<Parameter, ParameterSource> parameterSources(Operation write, Operation read) {
        Map<Parameter, ParameterSource> sources = new LinkedHashMap<>(ParametersByName.shared(write, read));
        List<String> namesInWrite = write.path().parameterNames();
        List<String> namesInRead = read.path().parameterNames();
        for (int i = 0; i < namesInRead.size(); i++) {
            Optional<Parameter> ofWrite = ParametersByName.find(write, In.PATH, namesInWrite.get(i));
            ParametersByName.find(read, In.PATH, namesInRead.get(i))
                    .ifPresent(ofRead ->
                            ofWrite.ifPresent(found -> sources.put(ofRead, new ParameterSource.OfParameter(found))));
        }
        return sources;
    }
}
