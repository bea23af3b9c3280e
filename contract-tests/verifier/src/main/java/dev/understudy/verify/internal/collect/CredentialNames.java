package dev.understudy.verify.internal.collect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises header fields and query parameters that carry credentials by their usual names. */
final class CredentialNames {

    private static final Set<String> PARAMETERS = Set.of(
            "accesskey",
            "accesstoken",
            "apikey",
            "apisecret",
            "apitoken",
            "appkey",
            "appsecret",
            "auth",
            "authkey",
            "authorization",
            "authtoken",
            "bearertoken",
            "clientsecret",
            "credential",
            "credentials",
            "idtoken",
            "jwt",
            "passwd",
            "password",
            "privatekey",
            "pwd",
            "refreshtoken",
            "secret",
            "secretkey",
            "sessiontoken",
            "sig",
            "signature",
            "subscriptionkey",
            "token",
            "xamzcredential",
            "xamzsecuritytoken",
            "xamzsignature");

    private static final Pattern FIELD =
            Pattern.compile("token$|secret|password|apikey|accesskey|authkey|appkey|subscriptionkey|authorization|"
                    + "^(?:x)?auth|session(?:id)?$|cookie");

    private static final Pattern SEPARATOR = Pattern.compile("[-_.]|%5f|%2d|%2e");

    private CredentialNames() {}

    static boolean isParameter(String name) {
        return PARAMETERS.contains(normal(name));
    }

    static boolean isField(String name) {
        return FIELD.matcher(normal(name)).find();
    }

    private static String normal(String name) {
        return SEPARATOR.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
