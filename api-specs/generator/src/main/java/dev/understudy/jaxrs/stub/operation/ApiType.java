package dev.understudy.jaxrs.stub.operation;

import com.palantir.javapoet.ClassName;
import dev.understudy.jaxrs.stub.type.EnumHome;
import dev.understudy.jaxrs.stub.type.EnumType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The interface of the operations with one tag. */
public final class ApiType implements EnumHome {

    private final ClassName name;
    private final List<ApiMethod> methods = new ArrayList<>();
    private final List<ResultType> results = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();

    ApiType(ClassName name) {
        this.name = name;
    }

    @Override
    public ClassName name() {
        return name;
    }

    /** Returns the methods in the order of the contract. */
    public List<ApiMethod> methods() {
        return Collections.unmodifiableList(methods);
    }

    /** Returns the result types of the methods. */
    public List<ResultType> results() {
        return Collections.unmodifiableList(results);
    }

    @Override
    public List<EnumType> enums() {
        return Collections.unmodifiableList(enums);
    }

    @Override
    public void add(EnumType nested) {
        enums.add(nested);
    }

    void add(ApiMethod method) {
        methods.add(method);
    }

    void add(ResultType result) {
        results.add(result);
    }
}
