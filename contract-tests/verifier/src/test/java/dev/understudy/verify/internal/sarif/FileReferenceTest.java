package dev.understudy.verify.internal.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileReferenceTest {

    @Test
    void fileNamesBecomeUriReferences() {
        assertThat(FileReference.of("my contracts/a:b%.yaml")).isEqualTo("my%20contracts/a:b%25.yaml");
        assertThat(FileReference.of("/contracts/a.yaml")).isEqualTo("file:///contracts/a.yaml");
    }
}
