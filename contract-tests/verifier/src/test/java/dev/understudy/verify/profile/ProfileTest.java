package dev.understudy.verify.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    @TempDir
    Path folder;

    @Test
    void theFirstCallerIsTheUsualOne() {
        assertThat(Profile.demo("instantly").usual()).map(ProfileCaller::name).contains("owner");
    }

    @Test
    void aCallerHasTheLimitThatItNames() {
        Profile demo = Profile.demo("instantly");

        assertThat(demo.limit(demo.caller("reader").orElseThrow()).orElseThrow().rates())
                .contains(new Rate(95, Duration.ofSeconds(1)));
        assertThat(demo.limit(demo.caller("unpaid").orElseThrow())).isEmpty();
    }

    @Test
    void aSecretComesFromTheEnvironment() {
        Profile profile = ProfileReader.read(
                file("callers: {me: {headers: {Authorization: 'Bearer ${env:MY_KEY}'}}}"),
                Map.of("MY_KEY", "s3cret")::get);

        assertThat(profile.usual().orElseThrow().headers())
                .containsExactly(Map.entry("Authorization", "Bearer s3cret"));
        assertThat(profile.secrets()).containsExactly(Map.entry("MY_KEY", "s3cret"));
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        Path file = file("callers: {me: {headers: {Authorization: '${env:MY_KEY}'}}}");

        assertThatThrownBy(() -> ProfileReader.read(file, name -> null))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("MY_KEY, which is not set");
    }

    @Test
    void anUnknownKeyIsRejected() {
        assertThatThrownBy(() -> Profile.read(file("caller: {}")))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("'caller'");
    }

    @Test
    void anUndefinedLimitIsRejected() {
        assertThatThrownBy(() -> Profile.read(file("callers: {me: {limit: none}}")))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("add it under limits");
    }

    @Test
    void otherHeaderFieldsKeepEverythingElseOfTheUsualCaller() {
        Profile profile = Profile.read(file("""
                limits: {slow: {perSecond: 1}}
                callers:
                  guest: {headers: {X-Key: a}, limit: slow, answers: {readThing: 403}, tries: 2, last: true}
                  owner: {headers: {X-Key: b}}
                """)).with(List.of(Map.entry("X-Key", "c")));

        assertThat(profile.usual())
                .contains(new ProfileCaller(
                        "guest",
                        List.of(Map.entry("X-Key", "c")),
                        Optional.of("slow"),
                        Map.of("readThing", 403),
                        2,
                        true));
        assertThat(profile.caller("owner").orElseThrow().headers()).containsExactly(Map.entry("X-Key", "b"));
    }

    @Test
    void headerFieldsAloneMakeAUsualCaller() {
        Profile profile = Profile.read(file("raise: []")).with(List.of(Map.entry("X-Key", "c")));

        assertThat(profile.usual().orElseThrow().headers()).containsExactly(Map.entry("X-Key", "c"));
        assertThat(profile.with(List.of())).isEqualTo(profile);
    }

    private Path file(String yaml) {
        try {
            return Files.writeString(folder.resolve("profile.yaml"), yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
