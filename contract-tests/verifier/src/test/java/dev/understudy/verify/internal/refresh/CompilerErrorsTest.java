package dev.understudy.verify.internal.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilerErrorsTest {

    @Test
    void mavenPrintsEachErrorTwiceAndItIsListedOnce() {
        assertThat(CompilerErrors.in("""
                        [INFO] COMPILATION ERROR :
                        \u001B[1;31m[ERROR]\u001B[m /p/src/Delegate.java:[12,34] cannot find symbol
                        [ERROR]   symbol:   class Plan
                        [ERROR]   location: class Delegate
                        [ERROR] /p/src/Caller.java:[7,1] incompatible types: String cannot be converted to UUID
                        [INFO] 2 errors
                        [ERROR] Failed to execute goal compile: Compilation failure: Compilation failure:
                        [ERROR] /p/src/Delegate.java:[12,34] cannot find symbol
                        [ERROR]   symbol:   class Plan
                        [ERROR]   location: class Delegate
                        [ERROR] /p/src/Caller.java:[7,1] incompatible types: String cannot be converted to UUID
                        """.lines().toList()))
                .containsExactly(
                        "/p/src/Delegate.java:12: cannot find symbol (class Plan)",
                        "/p/src/Caller.java:7: incompatible types: String cannot be converted to UUID");
    }

    @Test
    void gradlePrintsTheMessagesOfTheCompiler() {
        assertThat(CompilerErrors.in("""
                        > Task :compileJava FAILED
                        /p/src/Delegate.java:12: error: cannot find symbol
                            private Plan plan;
                                    ^
                          symbol:   class Plan
                          location: class Delegate
                        /p/src/Caller.java:3: warning: [deprecation] old() in Api has been deprecated
                        C:\\p\\src\\Caller.java:7: error: missing return statement
                        1 warning
                        """.lines().toList()))
                .containsExactly(
                        "/p/src/Delegate.java:12: cannot find symbol (class Plan)",
                        "C:\\p\\src\\Caller.java:7: missing return statement");
    }

    @Test
    void theCompilerMayBeTranslated() {
        assertThat(CompilerErrors.in("""
                        Delegate.java:12: Fehler: Symbol nicht gefunden
                            private Plan plan;
                                    ^
                          Symbol: Klasse Plan
                        """.lines().toList()))
                .containsExactly("Delegate.java:12: Symbol nicht gefunden (Klasse Plan)");
    }

    @Test
    void otherOutputHasNoErrors() {
        assertThat(CompilerErrors.in("""
                        [ERROR] Failed to execute goal test: There are test failures.
                        at Delegate.main(Delegate.java:12)
                        [INFO] BUILD FAILURE
                        """.lines().toList())).isEmpty();
    }
}
