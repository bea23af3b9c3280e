package dev.understudy.verify.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the jar. */
final class VerifierVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = VerifierVersion.class.getPackage().getImplementationVersion();
        return new String[] {"understudy-verify " + Optional.ofNullable(version).orElse("(not packaged)")};
    }
}
