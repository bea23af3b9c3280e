package dev.understudy.standin;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the jar's manifest. */
final class Version implements IVersionProvider {

    static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "(not packaged)" : number;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Understudy " + number()};
    }
}
