package dev.understudy.standin;

import picocli.CommandLine.IVersionProvider;

/** Reads the version of this build from the manifest of the jar. */
final class StandinVersion implements IVersionProvider {

    static String number() {
        String number = StandinVersion.class.getPackage().getImplementationVersion();
        return number == null ? "(not packaged)" : number;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Understudy " + number()};
    }
}
