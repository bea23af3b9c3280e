package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A generated type that contains enums. */
public interface EnumHome {

    /** Returns the name of the type that contains the enums. */
    ClassName name();

    /** Returns the enums. */
    List<EnumType> enums();

    /** Adds an enum. */
    void add(EnumType nested);
}
